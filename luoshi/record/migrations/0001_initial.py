"""The record, the head of its chain, and the guards of both."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import luoshi.record.models
import luoshi.record.moments
from luoshi.record import guards
from luoshi.record.chain import GENESIS


def begin(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("record", "Head")._default_manager.create(id=1, seq=0, hash=GENESIS)
    guards.put_up(editor.connection)


def end(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    guards.take_down(editor.connection)


class Migration(migrations.Migration):
    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            name="Head",
            fields=[
                ("id", models.SmallIntegerField(primary_key=True, serialize=False)),
                ("seq", models.IntegerField()),
                ("hash", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Record",
            fields=[
                ("seq", models.IntegerField(primary_key=True, serialize=False)),
                ("at", luoshi.record.moments.MomentField()),
                ("gesture", models.IntegerField()),
                ("action", models.TextField()),
                ("actor_id", models.IntegerField()),
                ("actor_name", models.TextField()),
                ("actor_post", models.TextField()),
                ("for_id", models.IntegerField(null=True)),
                ("for_name", models.TextField()),
                ("for_post", models.TextField()),
                ("capacity", models.TextField()),
                ("subject_type", models.TextField()),
                ("subject_id", models.TextField()),
                ("provisions", luoshi.record.models.FactsField()),
                ("before", luoshi.record.models.FactsField()),
                ("after", luoshi.record.models.FactsField()),
                ("reason", models.TextField()),
                ("note", models.TextField()),
                ("prev", models.BinaryField()),
                ("hash", models.BinaryField()),
            ],
            options={
                "indexes": [models.Index(fields=["subject_id"], name="record_subject")],
            },
        ),
        migrations.RunPython(begin, end),
    )
