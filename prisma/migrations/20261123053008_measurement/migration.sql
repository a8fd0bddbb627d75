-- CreateEnum
CREATE TYPE "polarity" AS ENUM ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'MAINTAIN', 'ON_OFF', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "attainment_method" AS ENUM ('RATIO', 'LINEAR_DEVIATION', 'BASELINE', 'PERFORM_PLUS', 'ON_OFF', 'MAINTAIN', 'DAYS_OF_DELAY');

-- CreateEnum
CREATE TYPE "aggregation" AS ENUM ('WEIGHTED_MEAN', 'MEAN', 'MIN', 'SUM');

-- CreateEnum
CREATE TYPE "guessed_polarity" AS ENUM ('USE', 'IGNORE');

-- CreateEnum
CREATE TYPE "overridden_figure" AS ENUM ('PROGRESS', 'ATTAINMENT');

-- DropIndex
DROP INDEX "objective_authority_id_center_alias_id_idx";

-- DropIndex
DROP INDEX "objective_authority_id_manager_id_idx";

-- DropIndex
DROP INDEX "objective_authority_id_portfolio_id_idx";

-- DropIndex
DROP INDEX "objective_authority_id_public_value_id_idx";

-- DropIndex
DROP INDEX "phase_authority_id_center_alias_id_idx";

-- DropIndex
DROP INDEX "phase_authority_id_responsible_id_idx";

-- DropIndex
DROP INDEX "responsibility_center_alias_authority_id_center_id_idx";

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "baseline" DECIMAL,
ADD COLUMN     "method" "attainment_method",
ADD COLUMN     "polarity" "polarity",
ADD COLUMN     "tolerance" DECIMAL,
ADD COLUMN     "weight" DECIMAL;

-- AlterTable
ALTER TABLE "objective" ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "weight" DECIMAL;

-- CreateTable
CREATE TABLE "measurement_policy" (
    "authority_id" INTEGER NOT NULL,
    "attainment_method" "attainment_method" NOT NULL DEFAULT 'RATIO',
    "cap_percent" DECIMAL DEFAULT 100,
    "floor_percent" DECIMAL DEFAULT 0,
    "decimals" INTEGER NOT NULL DEFAULT 2,
    "indicator_aggregation" "aggregation" NOT NULL DEFAULT 'WEIGHTED_MEAN',
    "child_aggregation" "aggregation" NOT NULL DEFAULT 'WEIGHTED_MEAN',
    "own_share_percent" DECIMAL NOT NULL DEFAULT 50,
    "guessed_polarity" "guessed_polarity" NOT NULL DEFAULT 'USE',
    "delay_steps" JSONB,
    "excluded_states" "execution_state"[] DEFAULT ARRAY['CANCELLED']::"execution_state"[],
    "optional_levels" "objective_level"[] DEFAULT ARRAY[]::"objective_level"[],
    "attainment_bands" JSONB,
    "pace_bands" JSONB,
    "weight_sum_expected" DECIMAL DEFAULT 100,
    "stale_after_days" INTEGER DEFAULT 90,

    CONSTRAINT "measurement_policy_pkey" PRIMARY KEY ("authority_id")
);

-- CreateTable
CREATE TABLE "figure_override" (
    "id" SERIAL NOT NULL,
    "dup_id" INTEGER NOT NULL,
    "objective_id" INTEGER NOT NULL,
    "figure" "overridden_figure" NOT NULL,
    "value" DECIMAL NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_override_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "figure_override_dup_id_objective_id_id_idx" ON "figure_override"("dup_id", "objective_id", "id");

-- CreateIndex
CREATE INDEX "objective_authority_id_level_dup_id_position_id_idx" ON "objective"("authority_id", "level", "dup_id", "position", "id");

-- CreateIndex
CREATE INDEX "objective_center_alias_id_dup_id_position_id_idx" ON "objective"("center_alias_id", "dup_id", "position", "id");

-- CreateIndex
CREATE INDEX "objective_manager_id_dup_id_position_id_idx" ON "objective"("manager_id", "dup_id", "position", "id");

-- CreateIndex
CREATE INDEX "objective_portfolio_id_dup_id_position_id_idx" ON "objective"("portfolio_id", "dup_id", "position", "id");

-- CreateIndex
CREATE INDEX "objective_public_value_id_dup_id_position_id_idx" ON "objective"("public_value_id", "dup_id", "position", "id");

-- CreateIndex
CREATE INDEX "phase_responsible_id_dup_id_objective_id_position_idx" ON "phase"("responsible_id", "dup_id", "objective_id", "position");

-- CreateIndex
CREATE INDEX "phase_center_alias_id_dup_id_objective_id_position_idx" ON "phase"("center_alias_id", "dup_id", "objective_id", "position");

-- CreateIndex
CREATE INDEX "responsibility_center_alias_center_id_idx" ON "responsibility_center_alias"("center_id");

-- AddForeignKey
ALTER TABLE "measurement_policy" ADD CONSTRAINT "measurement_policy_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_override" ADD CONSTRAINT "figure_override_dup_id_objective_id_fkey" FOREIGN KEY ("dup_id", "objective_id") REFERENCES "objective"("dup_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_authority_id_dup_id_fkey" FOREIGN KEY ("authority_id", "dup_id") REFERENCES "dup"("authority_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
