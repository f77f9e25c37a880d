from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('committees', '0007_outbox'),
    ]

    operations = [
        migrations.AddField(
            model_name='job',
            name='report',
            field=models.TextField(blank=True, verbose_name='report'),
        ),
    ]
