-- CreateEnum
CREATE TYPE "budget_scope" AS ENUM ('ALL', 'REGIONS');

-- CreateEnum
CREATE TYPE "link_provenance" AS ENUM ('DECLARED', 'DERIVED_FROM_CODE');

-- CreateEnum
CREATE TYPE "file_format" AS ENUM ('SHEET', 'CSV', 'XLSX', 'JSON', 'STRATML', 'PDF');

-- CreateEnum
CREATE TYPE "change_action" AS ENUM ('CREATE', 'UPDATE', 'REMOVE');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('DUP', 'OBJECTIVE', 'PHASE', 'INDICATOR', 'RESPONSIBILITY_CENTER', 'PERSON', 'PORTFOLIO', 'PUBLIC_VALUE');

-- DropForeignKey
ALTER TABLE "import" DROP CONSTRAINT "import_authority_id_dup_id_fkey";

-- DropForeignKey
ALTER TABLE "objective" DROP CONSTRAINT "objective_authority_id_manager_id_fkey";

-- DropForeignKey
ALTER TABLE "phase" DROP CONSTRAINT "phase_authority_id_responsible_id_fkey";

-- DropIndex
DROP INDEX "import_authority_id_sha256_key";

-- DropIndex
DROP INDEX "import_dup_id_id_idx";

-- DropIndex
DROP INDEX "objective_manager_id_dup_id_position_id_idx";

-- DropIndex
DROP INDEX "phase_responsible_id_dup_id_objective_id_position_idx";

-- People get spellings as centers have: what pointed to a person points to a spelling of the name,
-- under the same number, so no row of a plan is rewritten.
CREATE TABLE "person_alias" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "spelling" TEXT NOT NULL,

    CONSTRAINT "person_alias_pkey" PRIMARY KEY ("id")
);

INSERT INTO "person_alias" ("id", "authority_id", "person_id", "spelling")
SELECT "id", "authority_id", "id", "name" FROM "person";
SELECT setval(pg_get_serial_sequence('person_alias', 'id'), coalesce(max("id"), 0) + 1, false) FROM "person_alias";

ALTER TABLE "objective" RENAME COLUMN "manager_id" TO "manager_alias_id";
ALTER TABLE "phase" RENAME COLUMN "responsible_id" TO "responsible_alias_id";

-- AlterTable
ALTER TABLE "objective" ADD COLUMN     "budget_mission" TEXT,
ADD COLUMN     "budget_program" TEXT,
ADD COLUMN     "budget_provenance" "link_provenance";

ALTER TABLE "objective" ADD CONSTRAINT "objective_budget_link" CHECK (
  ("budget_provenance" IS NULL) = ("budget_mission" IS NULL)
  AND ("budget_program" IS NULL OR "budget_mission" IS NOT NULL));

-- CreateTable
CREATE TABLE "budget_mission" (
    "code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "budget_mission_pkey" PRIMARY KEY ("code","valid_from")
);

-- CreateTable
CREATE TABLE "budget_program" (
    "mission_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "name" TEXT NOT NULL,
    "scope" "budget_scope" NOT NULL,
    "name_verified" BOOLEAN NOT NULL,

    CONSTRAINT "budget_program_pkey" PRIMARY KEY ("mission_code","code","valid_from")
);

-- CreateTable
CREATE TABLE "code_pattern" (
    "authority_id" INTEGER NOT NULL,
    "level" "objective_level" NOT NULL,
    "pattern" TEXT NOT NULL,

    CONSTRAINT "code_pattern_pkey" PRIMARY KEY ("authority_id","level")
);

-- CreateTable
CREATE TABLE "import_file" (
    "import_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "format" "file_format" NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateTable
CREATE TABLE "import_content" (
    "authority_id" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_content_pkey" PRIMARY KEY ("authority_id","sha256")
);

-- CreateTable
CREATE TABLE "import_plan" (
    "import_id" INTEGER NOT NULL,
    "dup_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "import_plan_pkey" PRIMARY KEY ("import_id","dup_id")
);

-- CreateTable
CREATE TABLE "import_change" (
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "action" "change_action" NOT NULL,
    "kind" "change_kind" NOT NULL,
    "node_id" INTEGER NOT NULL,
    "objective_id" INTEGER,
    "label" TEXT NOT NULL,
    "fields" JSONB NOT NULL,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("id")
);

-- An import may have several files and plans from now on: what was one row becomes one of each.
INSERT INTO "import_content" ("authority_id", "sha256", "bytes")
SELECT "authority_id", "sha256", "content" FROM "import";
INSERT INTO "import_file" ("import_id", "position", "name", "format", "authority_id", "sha256")
SELECT "id", 1, "file_name", 'SHEET', "authority_id", "sha256" FROM "import";
INSERT INTO "import_plan" ("import_id", "dup_id", "revision")
SELECT i."id", d."id", d."revision" FROM "import" i JOIN "dup" d ON d."id" = i."dup_id";
UPDATE "import" i SET
  "counts" = replace(replace(replace(replace(replace(replace(replace("counts"::text,
    '"objectives"', '"OBJECTIVE"'), '"phases"', '"PHASE"'), '"indicators"', '"INDICATOR"'),
    '"people"', '"PERSON"'), '"portfolios"', '"PORTFOLIO"'), '"publicValues"', '"PUBLIC_VALUE"'),
    '"centers"', '"RESPONSIBILITY_CENTER"')::jsonb,
  "issues" = coalesce((
    SELECT jsonb_agg(jsonb_build_object(
      'code', x ->> 'code', 'severity', x ->> 'severity', 'file', i."file_name", 'line', x -> 'line',
      'raw', x -> 'raw', 'message', jsonb_build_object('it', x ->> 'message', 'en', x ->> 'message'),
      'remedy', jsonb_build_object('it', '', 'en', ''), 'proposal', NULL) ORDER BY n)
    FROM jsonb_array_elements(i."issues") WITH ORDINALITY AS e(x, n)), '[]');

-- AlterTable
ALTER TABLE "import" DROP COLUMN "content",
DROP COLUMN "dup_id",
DROP COLUMN "file_name",
DROP COLUMN "parameters",
DROP COLUMN "sha256";

-- CreateIndex
CREATE INDEX "import_file_authority_id_sha256_idx" ON "import_file"("authority_id", "sha256");

-- CreateIndex
CREATE INDEX "import_plan_dup_id_import_id_idx" ON "import_plan"("dup_id", "import_id");

-- CreateIndex
CREATE INDEX "import_change_import_id_id_idx" ON "import_change"("import_id", "id");

-- CreateIndex
CREATE INDEX "import_change_objective_id_id_idx" ON "import_change"("objective_id", "id");

-- CreateIndex
CREATE INDEX "person_alias_person_id_idx" ON "person_alias"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_alias_authority_id_spelling_key" ON "person_alias"("authority_id", "spelling");

-- CreateIndex
CREATE UNIQUE INDEX "person_alias_authority_id_id_key" ON "person_alias"("authority_id", "id");

-- CreateIndex
CREATE INDEX "import_authority_id_id_idx" ON "import"("authority_id", "id");

-- CreateIndex
CREATE INDEX "objective_manager_alias_id_dup_id_position_id_idx" ON "objective"("manager_alias_id", "dup_id", "position", "id");

-- CreateIndex
CREATE INDEX "phase_responsible_alias_id_dup_id_objective_id_position_idx" ON "phase"("responsible_alias_id", "dup_id", "objective_id", "position");

-- AddForeignKey
ALTER TABLE "code_pattern" ADD CONSTRAINT "code_pattern_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_authority_id_sha256_fkey" FOREIGN KEY ("authority_id", "sha256") REFERENCES "import_content"("authority_id", "sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_content" ADD CONSTRAINT "import_content_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_plan" ADD CONSTRAINT "import_plan_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_plan" ADD CONSTRAINT "import_plan_dup_id_fkey" FOREIGN KEY ("dup_id") REFERENCES "dup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_authority_id_manager_alias_id_fkey" FOREIGN KEY ("authority_id", "manager_alias_id") REFERENCES "person_alias"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person_alias" ADD CONSTRAINT "person_alias_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_alias" ADD CONSTRAINT "person_alias_authority_id_person_id_fkey" FOREIGN KEY ("authority_id", "person_id") REFERENCES "person"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_authority_id_responsible_alias_id_fkey" FOREIGN KEY ("authority_id", "responsible_alias_id") REFERENCES "person_alias"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- An import raises the revision of each of its plans once, by itself; the triggers are for whoever
-- edits by hand.
CREATE OR REPLACE FUNCTION "raise_revision_of_plan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('cascata.importing', true) = 'on' THEN RETURN NULL; END IF;
  UPDATE "dup" SET "revision" = "revision" + 1, "updated_at" = now()
  WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."dup_id" ELSE NEW."dup_id" END;
  RETURN NULL;
END
$$;

CREATE TRIGGER "objective_budget_raises_revision"
AFTER UPDATE OF "budget_mission", "budget_program", "budget_provenance" ON "objective"
FOR EACH ROW EXECUTE FUNCTION "raise_revision_of_plan"();

-- A new objective has no children yet: looking for them made an import of thousands quadratic.
CREATE OR REPLACE FUNCTION "check_parent_level"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "objective" parent WHERE parent."id" = NEW."parent_id" AND parent."level" >= NEW."level")
    OR TG_OP = 'UPDATE' AND NEW."level" <> OLD."level"
      AND EXISTS (SELECT 1 FROM "objective" child WHERE child."parent_id" = NEW."id" AND child."dup_id" = NEW."dup_id" AND child."level" <= NEW."level")
  THEN
    RAISE EXCEPTION 'objective % has to hang on an objective of a higher level', NEW."code"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
