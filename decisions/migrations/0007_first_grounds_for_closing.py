from django.db import migrations

from decisions.ground_presets import make_grounds


def make(apps, _editor):
    """Every new council begins with some grounds, and changes them as it sees fit."""
    make_grounds(apps)


class Migration(migrations.Migration):
    dependencies = [("decisions", "0006_closing_and_readers")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
