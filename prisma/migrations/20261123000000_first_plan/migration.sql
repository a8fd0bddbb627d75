-- CreateEnum
CREATE TYPE "indicator_type" AS ENUM ('EFFICIENCY', 'EFFECTIVENESS', 'QUALITY', 'ECONOMY', 'OUTCOME', 'OUTPUT', 'TIMELINESS', 'ACTIVITY', 'OTHER');

-- CreateEnum
CREATE TYPE "year_source" AS ENUM ('COLUMN_HEADING', 'AFTER_PRIOR_COLUMNS', 'OBJECTIVE_CODE');

-- CreateEnum
CREATE TYPE "objective_level" AS ENUM ('MANDATE', 'MISSION', 'PROGRAM', 'PEG');

-- CreateEnum
CREATE TYPE "execution_state" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'SUSPENDED', 'CANCELLED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "narrative_section" AS ENUM ('IMPLEMENTATION_APPROACH', 'IMPLEMENTATION_STATUS');

-- CreateTable
CREATE TABLE "authority" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dup" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "dup_id" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "parameters" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "issues" JSONB NOT NULL,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "dup_id" INTEGER NOT NULL,
    "objective_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "type" "indicator_type",
    "type_label" TEXT,
    "note" TEXT,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "dup_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "year_source" "year_source" NOT NULL,
    "expected_text" TEXT,
    "expected_number" DECIMAL,
    "achieved_text" TEXT,
    "achieved_number" DECIMAL,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("indicator_id","year")
);

-- CreateTable
CREATE TABLE "objective" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "dup_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "level" "objective_level" NOT NULL,
    "level_label" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "portfolio_id" INTEGER,
    "center_alias_id" INTEGER,
    "manager_id" INTEGER,
    "public_value_id" INTEGER,
    "execution_state" "execution_state",
    "execution_state_label" TEXT,

    CONSTRAINT "objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "narrative" (
    "dup_id" INTEGER NOT NULL,
    "objective_id" INTEGER NOT NULL,
    "section" "narrative_section" NOT NULL,
    "blocks" JSONB NOT NULL,

    CONSTRAINT "narrative_pkey" PRIMARY KEY ("objective_id","section")
);

-- CreateTable
CREATE TABLE "responsibility_center" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,

    CONSTRAINT "responsibility_center_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsibility_center_alias" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "center_id" INTEGER NOT NULL,
    "spelling" TEXT NOT NULL,

    CONSTRAINT "responsibility_center_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portfolio" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "matters" TEXT[],

    CONSTRAINT "portfolio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_value" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "public_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phase" (
    "id" SERIAL NOT NULL,
    "authority_id" INTEGER NOT NULL,
    "dup_id" INTEGER NOT NULL,
    "objective_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "planned_start" DATE,
    "planned_end" DATE,
    "actual_start" DATE,
    "actual_end" DATE,
    "weight" DECIMAL,
    "progress" DECIMAL,
    "responsible_id" INTEGER,
    "center_alias_id" INTEGER,
    "note" TEXT,
    "printed" JSONB,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "authority_code_key" ON "authority"("code");

-- CreateIndex
CREATE UNIQUE INDEX "dup_authority_id_code_key" ON "dup"("authority_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "dup_authority_id_id_key" ON "dup"("authority_id", "id");

-- CreateIndex
CREATE INDEX "import_dup_id_id_idx" ON "import"("dup_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "import_authority_id_sha256_key" ON "import"("authority_id", "sha256");

-- CreateIndex
CREATE INDEX "indicator_dup_id_objective_id_position_idx" ON "indicator"("dup_id", "objective_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_objective_id_position_key" ON "indicator"("objective_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_dup_id_id_key" ON "indicator"("dup_id", "id");

-- CreateIndex
CREATE INDEX "indicator_value_dup_id_indicator_id_year_idx" ON "indicator_value"("dup_id", "indicator_id", "year");

-- CreateIndex
CREATE INDEX "objective_dup_id_position_id_idx" ON "objective"("dup_id", "position", "id");

-- CreateIndex
CREATE INDEX "objective_dup_id_parent_id_idx" ON "objective"("dup_id", "parent_id");

-- CreateIndex
CREATE INDEX "objective_authority_id_center_alias_id_idx" ON "objective"("authority_id", "center_alias_id");

-- CreateIndex
CREATE INDEX "objective_authority_id_manager_id_idx" ON "objective"("authority_id", "manager_id");

-- CreateIndex
CREATE INDEX "objective_authority_id_portfolio_id_idx" ON "objective"("authority_id", "portfolio_id");

-- CreateIndex
CREATE INDEX "objective_authority_id_public_value_id_idx" ON "objective"("authority_id", "public_value_id");

-- CreateIndex
CREATE UNIQUE INDEX "objective_dup_id_level_code_key" ON "objective"("dup_id", "level", "code");

-- CreateIndex
CREATE UNIQUE INDEX "objective_dup_id_id_key" ON "objective"("dup_id", "id");

-- CreateIndex
CREATE INDEX "narrative_dup_id_idx" ON "narrative"("dup_id");

-- CreateIndex
CREATE UNIQUE INDEX "responsibility_center_authority_id_code_key" ON "responsibility_center"("authority_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "responsibility_center_authority_id_id_key" ON "responsibility_center"("authority_id", "id");

-- CreateIndex
CREATE INDEX "responsibility_center_alias_authority_id_center_id_idx" ON "responsibility_center_alias"("authority_id", "center_id");

-- CreateIndex
CREATE UNIQUE INDEX "responsibility_center_alias_authority_id_spelling_key" ON "responsibility_center_alias"("authority_id", "spelling");

-- CreateIndex
CREATE UNIQUE INDEX "responsibility_center_alias_authority_id_id_key" ON "responsibility_center_alias"("authority_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_authority_id_name_key" ON "person"("authority_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "person_authority_id_id_key" ON "person"("authority_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_authority_id_label_key" ON "portfolio"("authority_id", "label");

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_authority_id_id_key" ON "portfolio"("authority_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "public_value_authority_id_code_key" ON "public_value"("authority_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "public_value_authority_id_id_key" ON "public_value"("authority_id", "id");

-- CreateIndex
CREATE INDEX "phase_dup_id_objective_id_position_idx" ON "phase"("dup_id", "objective_id", "position");

-- CreateIndex
CREATE INDEX "phase_authority_id_responsible_id_idx" ON "phase"("authority_id", "responsible_id");

-- CreateIndex
CREATE INDEX "phase_authority_id_center_alias_id_idx" ON "phase"("authority_id", "center_alias_id");

-- CreateIndex
CREATE UNIQUE INDEX "phase_objective_id_position_key" ON "phase"("objective_id", "position");

-- AddForeignKey
ALTER TABLE "dup" ADD CONSTRAINT "dup_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_authority_id_dup_id_fkey" FOREIGN KEY ("authority_id", "dup_id") REFERENCES "dup"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_dup_id_objective_id_fkey" FOREIGN KEY ("dup_id", "objective_id") REFERENCES "objective"("dup_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_dup_id_indicator_id_fkey" FOREIGN KEY ("dup_id", "indicator_id") REFERENCES "indicator"("dup_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_authority_id_dup_id_fkey" FOREIGN KEY ("authority_id", "dup_id") REFERENCES "dup"("authority_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_dup_id_parent_id_fkey" FOREIGN KEY ("dup_id", "parent_id") REFERENCES "objective"("dup_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_authority_id_portfolio_id_fkey" FOREIGN KEY ("authority_id", "portfolio_id") REFERENCES "portfolio"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_authority_id_center_alias_id_fkey" FOREIGN KEY ("authority_id", "center_alias_id") REFERENCES "responsibility_center_alias"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_authority_id_manager_id_fkey" FOREIGN KEY ("authority_id", "manager_id") REFERENCES "person"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_authority_id_public_value_id_fkey" FOREIGN KEY ("authority_id", "public_value_id") REFERENCES "public_value"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "narrative" ADD CONSTRAINT "narrative_dup_id_objective_id_fkey" FOREIGN KEY ("dup_id", "objective_id") REFERENCES "objective"("dup_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility_center" ADD CONSTRAINT "responsibility_center_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility_center_alias" ADD CONSTRAINT "responsibility_center_alias_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility_center_alias" ADD CONSTRAINT "responsibility_center_alias_authority_id_center_id_fkey" FOREIGN KEY ("authority_id", "center_id") REFERENCES "responsibility_center"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portfolio" ADD CONSTRAINT "portfolio_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_value" ADD CONSTRAINT "public_value_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_dup_id_objective_id_fkey" FOREIGN KEY ("dup_id", "objective_id") REFERENCES "objective"("dup_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_authority_id_responsible_id_fkey" FOREIGN KEY ("authority_id", "responsible_id") REFERENCES "person"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_authority_id_center_alias_id_fkey" FOREIGN KEY ("authority_id", "center_alias_id") REFERENCES "responsibility_center_alias"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
