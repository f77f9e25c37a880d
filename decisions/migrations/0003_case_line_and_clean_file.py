"""An item can leave its case line out; the clean copy no longer hides Model.clean."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("decisions", "0002_section_shown_empty")]
    operations = [
        migrations.AddField(
            model_name=model,
            name="case_line_shown",
            field=models.BooleanField(default=True, verbose_name="prints the case number"),
        )
        for model in ("agendaitem", "historicalagendaitem")
    ] + [
        migrations.RemoveConstraint("attachment", "attachment_clean_copy_has_hash"),
        migrations.RenameField("attachment", "clean", "clean_file"),
        migrations.RenameField("historicalattachment", "clean", "clean_file"),
        migrations.AddConstraint(
            "attachment",
            models.CheckConstraint(
                condition=models.Q(clean_file="") | ~models.Q(clean_sha256=""),
                name="attachment_clean_copy_has_hash",
            ),
        ),
    ]
