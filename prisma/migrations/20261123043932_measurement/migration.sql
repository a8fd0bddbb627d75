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

-- AddForeignKey
ALTER TABLE "measurement_policy" ADD CONSTRAINT "measurement_policy_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_override" ADD CONSTRAINT "figure_override_dup_id_objective_id_fkey" FOREIGN KEY ("dup_id", "objective_id") REFERENCES "objective"("dup_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
