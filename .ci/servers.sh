# shellcheck shell=bash
# PostgreSQL and Redis for .ci/run: named by TEST_DATABASE_URL and TEST_REDIS_URL, else the local ones
# where they answer, else installed with apt and started on free ports. Stops only what it started.

DATABASE_URL='' REDIS_URL=''
folder='' postgresql='' redis=''

# Sets DATABASE_URL and REDIS_URL.
start_servers() {
    use DATABASE_URL "${TEST_DATABASE_URL-}" postgres://postgres@127.0.0.1:5432 start_postgresql || return
    use REDIS_URL "${TEST_REDIS_URL-}" redis://127.0.0.1:6379/15 start_redis || return
    # pytest puts test_ in front; the number keeps two runs on one server apart.
    [[ $DATABASE_URL == *://*/?* ]] || DATABASE_URL=${DATABASE_URL%/}/referat_ci_$$
    printf 'PostgreSQL: %s\nRedis: %s\n' "${DATABASE_URL##*@}" "${REDIS_URL##*@}"
}

# use VARIABLE NAMED LOCAL START: the server named by the environment must answer, the local one may.
use() {
    local -n url=$1
    url=${2:-$3}
    answers "$url" && return
    [ -z "$2" ] || { echo "TEST_$1 is set, but nothing answers there."; return 1; }
    "$4"
}

answers() { .venv/bin/python .ci/answers.py "$1" 2>/dev/null; }

stop_servers() {
    [ -z "$postgresql" ] || as_postgres "$postgresql/pg_ctl" stop --pgdata "$folder/data" --mode fast --silent
    [ -z "$redis" ] || { kill "$redis" && wait "$redis"; } 2>/dev/null
    [ -z "$folder" ] || rm -rf "$folder"
}

start_postgresql() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || install postgresql || return
    local port bin
    port=$(free_port)
    bin=$(compgen -G '/usr/lib/postgresql/*/bin' | sort --version-sort | tail -n 1)
    make_folder
    as_postgres "$bin/initdb" --pgdata "$folder/data" --username postgres --auth trust \
        --locale C.UTF-8 --encoding UTF8 --no-sync >"$folder/initdb.log" || return
    # Nothing here needs to survive a power cut.
    as_postgres "$bin/pg_ctl" start --pgdata "$folder/data" --log "$folder/data/log" --silent \
        --options "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" || return
    postgresql=$bin
    DATABASE_URL=postgres://postgres@127.0.0.1:$port
}

start_redis() {
    command -v redis-server >/dev/null || install redis-server || return
    local port
    port=$(free_port)
    make_folder
    redis-server --bind 127.0.0.1 --port "$port" --save '' --appendonly no --dir "$folder" >"$folder/redis.log" &
    redis=$!
    REDIS_URL=redis://127.0.0.1:$port/0
    for _ in {1..50}; do
        answers "$REDIS_URL" && return
        sleep 0.2
    done
    echo "redis-server does not answer: $(tail -n 3 "$folder/redis.log")"
    return 1
}

make_folder() {
    [ -n "$folder" ] || folder=$(mktemp -d)
    # PostgreSQL refuses to run as root, and its own user must write here.
    [ "$(id -u)" != 0 ] || ! id postgres >/dev/null 2>&1 || chown postgres "$folder"
}

as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

install() {
    local sudo=()
    [ "$(id -u)" = 0 ] || sudo=(sudo -n)
    echo "installing with apt: $*"
    "${sudo[@]}" apt-get -qq update
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y \
        --no-install-recommends "$@" >/dev/null || {
        echo "This pass needs $*: install it, or name a server in TEST_DATABASE_URL and TEST_REDIS_URL."
        return 1
    }
}

free_port() {
    .venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
