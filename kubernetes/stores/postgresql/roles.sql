-- As in local-stack (which a test compares), without passwords: the operator sets those from Secrets.
-- Owners run migrations; the services' own roles read and write what those create, and cannot change its shape.
-- A migration takes away again what a service shall not do (UPDATE and DELETE on the audit log, for one).
REVOKE ALL ON DATABASE cuaso FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE ROLE auth_owner;
CREATE ROLE auth;
CREATE ROLE stats_owner;
CREATE ROLE stats;
GRANT CONNECT ON DATABASE cuaso TO auth_owner, auth, stats_owner, stats;

CREATE SCHEMA auth AUTHORIZATION auth_owner;
ALTER ROLE auth_owner SET search_path = auth;
ALTER ROLE auth SET search_path = auth;
GRANT USAGE ON SCHEMA auth TO auth;
ALTER DEFAULT PRIVILEGES FOR ROLE auth_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE auth_owner IN SCHEMA auth GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO auth;
ALTER DEFAULT PRIVILEGES FOR ROLE auth_owner IN SCHEMA auth GRANT USAGE, SELECT ON SEQUENCES TO auth;
ALTER DEFAULT PRIVILEGES FOR ROLE auth_owner IN SCHEMA auth GRANT EXECUTE ON FUNCTIONS TO auth;

CREATE SCHEMA stats AUTHORIZATION stats_owner;
ALTER ROLE stats_owner SET search_path = stats;
ALTER ROLE stats SET search_path = stats;
GRANT USAGE ON SCHEMA stats TO stats;
ALTER DEFAULT PRIVILEGES FOR ROLE stats_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE stats_owner IN SCHEMA stats GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO stats;
ALTER DEFAULT PRIVILEGES FOR ROLE stats_owner IN SCHEMA stats GRANT USAGE, SELECT ON SEQUENCES TO stats;
ALTER DEFAULT PRIVILEGES FOR ROLE stats_owner IN SCHEMA stats GRANT EXECUTE ON FUNCTIONS TO stats;
