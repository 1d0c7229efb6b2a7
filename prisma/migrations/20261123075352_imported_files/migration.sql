-- CreateTable
CREATE TABLE "ImportedFile" (
    "mapId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportedFile_pkey" PRIMARY KEY ("mapId")
);

-- AddForeignKey
ALTER TABLE "ImportedFile" ADD CONSTRAINT "ImportedFile_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "DebateMap"("id") ON DELETE CASCADE ON UPDATE CASCADE;
