# One image for web, desk, worker, beat and migrate; docker-compose.yml says which is which.
FROM python:3.13-slim-trixie AS base
# What the PDFs need from the system (Pango, HarfBuzz and a fall-back font), and what backups need
# (PostgreSQL's client of the same version as the server in docker-compose.yml).
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        fonts-dejavu-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
        postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/*
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1

FROM base AS build
RUN apt-get update && apt-get install -y --no-install-recommends gettext
RUN python -m venv /opt/venv
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
RUN python manage.py compilemessages --verbosity 0
# VAR_DIR: the settings need a folder to keep a key in, and this one stays behind.
RUN VAR_DIR=/tmp/build STATIC_ROOT=/app/static_collected \
    python manage.py collectstatic --noinput --verbosity 0
# The root file system is read-only later: compile now.
RUN python -m compileall -q /app

FROM base
# VAR_DIR with its folders, so that a new volume starts with the right owner.
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin referat \
    && install -d -o referat -g referat /data /data/files /data/published /data/closed /data/proof
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
WORKDIR /app
ENV VAR_DIR=/data STATIC_ROOT=/app/static_collected XDG_CACHE_HOME=/tmp
USER 10001:10001
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4", \
     "--timeout", "120", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
