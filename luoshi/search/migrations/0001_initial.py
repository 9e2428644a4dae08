"""Entries, their words, and the index of terms that each database keeps in its own way."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from luoshi.search import index


def begin(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    index.make(editor.connection)


def end(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    index.unmake(editor.connection)


class Migration(migrations.Migration):
    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_type", models.TextField()),
                ("subject_id", models.TextField()),
                ("day", models.DateField()),
                ("rank", models.PositiveSmallIntegerField()),
                ("groups", models.TextField()),
                ("title", models.TextField()),
            ],
            options={
                "indexes": [models.Index(fields=["day"], name="search_entry_day")],
                "constraints": [
                    models.UniqueConstraint(fields=("subject_type", "subject_id"), name="search_entry_subject")
                ],
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="search.entry",
                    ),
                ),
                ("shown", models.TextField()),
                ("text", models.TextField()),
            ],
        ),
        migrations.RunPython(begin, end),
    )
