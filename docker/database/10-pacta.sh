#!/bin/sh
# Run once by the postgres image on an empty volume: the role that owns Pacta's schema is no superuser. It makes the login that
# works, which owns nothing, at Pacta's first start.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set password="$PACTA_DATABASE_PASSWORD" --set database="${PACTA_DATABASE_NAME:-pacta}" <<'SQL'
CREATE ROLE pacta LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE :"database" OWNER pacta ENCODING 'UTF8' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
