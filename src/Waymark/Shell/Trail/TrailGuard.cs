namespace Waymark.Shell.Trail;

/// <summary>Makes the store itself refuse to alter or remove an entry of the trail. Applied by a migration of each engine.</summary>
internal static class TrailGuard
{
    public const string Sqlite = """
        CREATE TRIGGER access_trail_no_update BEFORE UPDATE ON access_trail BEGIN SELECT RAISE(ABORT, 'The trail is append-only'); END;
        CREATE TRIGGER access_trail_no_delete BEFORE DELETE ON access_trail BEGIN SELECT RAISE(ABORT, 'The trail is append-only'); END;
        """;

    public const string Postgres = """
        CREATE FUNCTION access_trail_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'The trail is append-only'; END $$;
        CREATE TRIGGER access_trail_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_trail
        FOR EACH STATEMENT EXECUTE FUNCTION access_trail_refuse();
        """;
}
