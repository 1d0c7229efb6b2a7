-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('private', 'link', 'public');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'editor', 'suggester', 'commenter', 'viewer');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('pro', 'con');

-- CreateEnum
CREATE TYPE "TokenKind" AS ENUM ('passwordReset', 'emailLink', 'emailChange');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "emailVerified" TIMESTAMP(3),
    "passwordHash" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountSession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AccountSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkedLogin" (
    "provider" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LinkedLogin_pkey" PRIMARY KEY ("provider","providerId")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "hash" TEXT NOT NULL,
    "kind" "TokenKind" NOT NULL,
    "userId" TEXT,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "account" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "windowStart" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateMap" (
    "id" TEXT NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "linkKey" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "copiedFromId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMP(3),
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "DebateMap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contributor" (
    "mapId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contributor_pkey" PRIMARY KEY ("mapId","userId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "thesis" BOOLEAN NOT NULL,
    "tags" TEXT[],
    "rank" DOUBLE PRECISION NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "editedBy" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Argument" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "premises" TEXT[],
    "conclusionClaim" TEXT,
    "conclusionArgument" TEXT,
    "scheme" TEXT,
    "rank" DOUBLE PRECISION NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Argument_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Source" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "file" TEXT NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Position" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "x" INTEGER NOT NULL,
    "y" INTEGER NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Operation" (
    "mapId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "clientOperationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "args" JSONB NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "inverse" JSONB NOT NULL,

    CONSTRAINT "Operation_pkey" PRIMARY KEY ("mapId","revision")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "AccountSession_userId_idx" ON "AccountSession"("userId");

-- CreateIndex
CREATE INDEX "LinkedLogin_userId_idx" ON "LinkedLogin"("userId");

-- CreateIndex
CREATE INDEX "AccountToken_email_idx" ON "AccountToken"("email");

-- CreateIndex
CREATE INDEX "AccountToken_expiresAt_idx" ON "AccountToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "DebateMap_slug_key" ON "DebateMap"("slug");

-- CreateIndex
CREATE INDEX "DebateMap_visibility_updatedAt_idx" ON "DebateMap"("visibility", "updatedAt");

-- CreateIndex
CREATE INDEX "DebateMap_deletedAt_idx" ON "DebateMap"("deletedAt");

-- CreateIndex
CREATE INDEX "Contributor_userId_idx" ON "Contributor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Operation_mapId_actor_clientOperationId_key" ON "Operation"("mapId", "actor", "clientOperationId");

-- AddForeignKey
ALTER TABLE "AccountSession" ADD CONSTRAINT "AccountSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkedLogin" ADD CONSTRAINT "LinkedLogin_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Argument" ADD CONSTRAINT "Argument_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_mapId_claimId_fkey" FOREIGN KEY ("mapId", "claimId") REFERENCES "Claim"("mapId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_mapId_sourceId_fkey" FOREIGN KEY ("mapId", "sourceId") REFERENCES "Source"("mapId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_mapId_id_fkey" FOREIGN KEY ("mapId", "id") REFERENCES "Claim"("mapId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: a row that breaks one of these never gets in, whoever writes it.
ALTER TABLE "DebateMap" ADD CONSTRAINT "DebateMap_revision_check" CHECK ("revision" >= 0);
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_revision_check" CHECK ("revision" > 0);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_text_check" CHECK (char_length("text") BETWEEN 1 AND 500);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_note_check" CHECK (char_length("note") <= 10000);
ALTER TABLE "Argument" ADD CONSTRAINT "Argument_premises_check" CHECK (cardinality("premises") > 0);
ALTER TABLE "Argument" ADD CONSTRAINT "Argument_conclusion_check" CHECK (num_nonnulls("conclusionClaim", "conclusionArgument") = 1);
