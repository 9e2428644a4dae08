"""The database's own guards: a record cannot be changed or removed, and a new one must continue the chain.

Whoever owns the database can drop them; `verify` then says so. They stop slips, scripts and other programs.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

_SQLITE = {
    "record_no_update": "BEFORE UPDATE ON record_record BEGIN SELECT RAISE(ABORT, '办理记录只能追加不得改删'); END",
    "record_no_delete": "BEFORE DELETE ON record_record BEGIN SELECT RAISE(ABORT, '办理记录只能追加不得改删'); END",
    "record_extend": """AFTER INSERT ON record_record BEGIN
        SELECT RAISE(ABORT, '办理记录须接在链头之后')
        WHERE NOT EXISTS (SELECT 1 FROM record_head WHERE seq = NEW.seq - 1 AND hash = NEW.prev);
        UPDATE record_head SET seq = NEW.seq, hash = NEW.hash; END""",
    "record_head_no_insert": """BEFORE INSERT ON record_head
        WHEN EXISTS (SELECT 1 FROM record_head) OR NEW.seq <> 0
        BEGIN SELECT RAISE(ABORT, '办理记录须接在链头之后'); END""",
    "record_head_no_delete": "BEFORE DELETE ON record_head BEGIN SELECT RAISE(ABORT, '办理记录只能追加不得改删'); END",
    "record_head_forward": """BEFORE UPDATE ON record_head WHEN NEW.seq <> OLD.seq + 1
        OR NOT EXISTS (SELECT 1 FROM record_record WHERE seq = NEW.seq AND hash = NEW.hash AND prev = OLD.hash)
        BEGIN SELECT RAISE(ABORT, '办理记录须接在链头之后'); END""",
}
_FUNCTIONS = {
    "record_refuse": "BEGIN RAISE EXCEPTION '办理记录只能追加不得改删'; END",
    "record_extend": """BEGIN
        UPDATE record_head SET seq = NEW.seq, hash = NEW.hash WHERE seq = NEW.seq - 1 AND hash = NEW.prev;
        IF NOT FOUND THEN RAISE EXCEPTION '办理记录须接在链头之后'; END IF;
        RETURN NULL; END""",
    "record_head_forward": """BEGIN
        IF NEW.seq <> OLD.seq + 1 OR NOT EXISTS
            (SELECT 1 FROM record_record WHERE seq = NEW.seq AND hash = NEW.hash AND prev = OLD.hash)
        THEN RAISE EXCEPTION '办理记录须接在链头之后'; END IF;
        RETURN NEW; END""",
    "record_head_first": """BEGIN
        IF NEW.seq <> 0 OR EXISTS (SELECT 1 FROM record_head) THEN RAISE EXCEPTION '办理记录须接在链头之后'; END IF;
        RETURN NEW; END""",
}
_REFUSE = "FOR EACH STATEMENT EXECUTE FUNCTION record_refuse()"
_POSTGRESQL = {
    "record_no_change": f"BEFORE UPDATE OR DELETE OR TRUNCATE ON record_record {_REFUSE}",
    "record_extend": "AFTER INSERT ON record_record FOR EACH ROW EXECUTE FUNCTION record_extend()",
    "record_head_no_delete": f"BEFORE DELETE OR TRUNCATE ON record_head {_REFUSE}",
    "record_head_no_insert": "BEFORE INSERT ON record_head FOR EACH ROW EXECUTE FUNCTION record_head_first()",
    "record_head_forward": "BEFORE UPDATE ON record_head FOR EACH ROW EXECUTE FUNCTION record_head_forward()",
}


def _triggers(connection: BaseDatabaseWrapper) -> dict[str, str]:
    return _POSTGRESQL if connection.vendor == "postgresql" else _SQLITE


def put_up(connection: BaseDatabaseWrapper) -> None:
    """Put the guards up. A migration that rebuilds the tables must call this again."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for name, body in _FUNCTIONS.items():
                cursor.execute(
                    f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body${body}$body$"
                )
        for name, what in _triggers(connection).items():
            cursor.execute(f"CREATE TRIGGER {name} {what}")


def take_down(connection: BaseDatabaseWrapper) -> None:
    """Take the guards down: only to unmake the tables, and to play a forger in tests."""
    with connection.cursor() as cursor:
        for name, what in _triggers(connection).items():
            table = what.partition(" ON ")[2].split()[0]
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Names of the guards that do not stand, or stand with other words (SQLite) or switched off (PostgreSQL)."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname, 1 FROM pg_trigger WHERE tgenabled = 'O' AND tgname LIKE 'record_%%'", [])
            standing = dict(cursor.fetchall())
            return [name for name in _POSTGRESQL if name not in standing]
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        words = dict(cursor.fetchall())
        return [name for name, what in _SQLITE.items() if words.get(name) != f"CREATE TRIGGER {name} {what}"]
