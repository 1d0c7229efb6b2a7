-- Deleted accounts had an English phrase for a name.
UPDATE "User" SET "name" = '' WHERE "deletedAt" IS NOT NULL;
