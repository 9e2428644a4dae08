from django.db import migrations, models

# Clocks that already run: the first tick finds out what is to be told of them.
LOOK_AT_ALL = "UPDATE flow_clock SET remind = '2000-01-01' WHERE stopped IS NULL AND due IS NOT NULL"


class Migration(migrations.Migration):
    dependencies = [("flow", "0001_initial")]

    operations = [
        migrations.AddField(model_name="clock", name="remind", field=models.DateField(null=True)),
        migrations.RunSQL(LOOK_AT_ALL, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="clock",
            index=models.Index(
                condition=models.Q(("stopped__isnull", True)), fields=["remind", "id"], name="flow_clock_remind"
            ),
        ),
    ]
