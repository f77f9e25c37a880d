"""Does the PostgreSQL or Redis at this address answer within two seconds? Status 0 for yes."""

import sys

import psycopg2
import redis


def main(url: str) -> int:
    try:
        if url.startswith("redis"):
            redis.Redis.from_url(url, socket_connect_timeout=2, socket_timeout=2).ping()
        else:
            psycopg2.connect(url, dbname="postgres", connect_timeout=2).close()
    except (psycopg2.Error, redis.RedisError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
