from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.enums import JobState
from committees.labels import JOB_STATES
from committees.querysets import JobQuerySet


class Job(models.Model):
    """The truth about a piece of queued work; Celery only carries its id.

    Queued by committees.queue.enqueue, worked through committees.jobs.run, and sent again by the
    sweep when a message or a worker was lost. `kind` is the Celery task's name, `key` names the
    object: one row for each pair.
    """

    kind = models.CharField(_("kind"), max_length=60)
    key = models.CharField(_("object"), max_length=100)
    state = models.CharField(
        _("state"), max_length=8, choices=list(JOB_STATES.items()), default=JobState.QUEUED
    )
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=0)
    lease_until = models.DateTimeField(_("taken until"), null=True, blank=True)
    next_try_at = models.DateTimeField(_("next try"))
    progress = models.PositiveSmallIntegerField(_("progress in percent"), default=0)
    error = models.TextField(_("error"), blank=True)
    report = models.TextField(_("report"), blank=True)
    created_at = models.DateTimeField(_("queued"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="job_once_an_object"),
            models.CheckConstraint(condition=models.Q(progress__lte=100), name="job_progress_is_percent"),
            models.CheckConstraint(
                condition=models.Q(lease_until__isnull=True) | models.Q(state=JobState.RUNNING),
                name="job_lease_only_while_running",
            ),
        ]
        indexes = [models.Index(fields=["state", "next_try_at"], name="job_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
