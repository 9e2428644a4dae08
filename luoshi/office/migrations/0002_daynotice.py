"""Notices on holidays entered by the office."""

from django.db import migrations, models

import luoshi.record.moments


class Migration(migrations.Migration):
    dependencies = (("office", "0001_initial"),)

    operations = [
        migrations.CreateModel(
            name="DayNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveIntegerField()),
                ("whole", models.BooleanField()),
                ("off", models.JSONField()),
                ("worked", models.JSONField()),
                ("source", models.TextField()),
                ("text", models.CharField(blank=True, max_length=64)),
                ("clerk", models.IntegerField()),
                ("clerk_name", models.TextField()),
                ("at", luoshi.record.moments.MomentField()),
            ],
        ),
    ]
