-- What imports never write is set by people: the policy, overrides, polarities, weights. Whoever
-- changes it, and with whatever tool, the plans it bears on get a new revision in the same
-- transaction, so that no reader is shown a figure of before.

CREATE FUNCTION "raise_revision_of_plan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "dup" SET "revision" = "revision" + 1, "updated_at" = now()
  WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."dup_id" ELSE NEW."dup_id" END;
  RETURN NULL;
END
$$;

CREATE FUNCTION "raise_revisions_of_authority"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "dup" SET "revision" = "revision" + 1, "updated_at" = now()
  WHERE "authority_id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."authority_id" ELSE NEW."authority_id" END;
  RETURN NULL;
END
$$;

CREATE TRIGGER "measurement_policy_raises_revisions"
AFTER INSERT OR UPDATE OR DELETE ON "measurement_policy"
FOR EACH ROW EXECUTE FUNCTION "raise_revisions_of_authority"();

CREATE TRIGGER "figure_override_raises_revision"
AFTER INSERT OR UPDATE OR DELETE ON "figure_override"
FOR EACH ROW EXECUTE FUNCTION "raise_revision_of_plan"();

CREATE TRIGGER "objective_weight_raises_revision"
AFTER UPDATE OF "weight" ON "objective"
FOR EACH ROW WHEN (OLD."weight" IS DISTINCT FROM NEW."weight")
EXECUTE FUNCTION "raise_revision_of_plan"();

CREATE TRIGGER "indicator_measure_raises_revision"
AFTER UPDATE OF "polarity", "method", "baseline", "tolerance", "weight" ON "indicator"
FOR EACH ROW EXECUTE FUNCTION "raise_revision_of_plan"();

-- An objective hangs on one of a higher level, so the cascade has no circles. Levels are ordered
-- from the mandate down.
CREATE FUNCTION "check_parent_level"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "objective" parent WHERE parent."id" = NEW."parent_id" AND parent."level" >= NEW."level")
    OR EXISTS (SELECT 1 FROM "objective" child WHERE child."parent_id" = NEW."id" AND child."dup_id" = NEW."dup_id" AND child."level" <= NEW."level")
  THEN
    RAISE EXCEPTION 'objective % has to hang on an objective of a higher level', NEW."code"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "objective_parent_level"
BEFORE INSERT OR UPDATE OF "parent_id", "level" ON "objective"
FOR EACH ROW EXECUTE FUNCTION "check_parent_level"();

-- Numbers that no figure could be computed from are refused where they are stored.
ALTER TABLE "objective" ADD CONSTRAINT "objective_weight_is_number" CHECK ("weight" <> 'NaN' AND "weight" BETWEEN 0 AND 1e12);
ALTER TABLE "phase" ADD CONSTRAINT "phase_numbers" CHECK (
  "weight" BETWEEN -1e30 AND 1e30 AND "progress" BETWEEN -1e30 AND 1e30
  AND isfinite("planned_start") AND isfinite("planned_end") AND isfinite("actual_start") AND isfinite("actual_end"));
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_numbers" CHECK (
  "baseline" BETWEEN -1e30 AND 1e30 AND "tolerance" BETWEEN 0 AND 1e30 AND "weight" BETWEEN 0 AND 1e12);
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_numbers" CHECK (
  "expected_number" BETWEEN -1e30 AND 1e30 AND "achieved_number" BETWEEN -1e30 AND 1e30);
ALTER TABLE "figure_override" ADD CONSTRAINT "figure_override_percent" CHECK ("value" BETWEEN 0 AND 1000);
ALTER TABLE "measurement_policy" ADD CONSTRAINT "measurement_policy_applicable" CHECK (
  "cap_percent" BETWEEN 0.01 AND 1000
  AND "floor_percent" BETWEEN -1000 AND 1000
  AND coalesce("floor_percent" < "cap_percent", true)
  AND "decimals" BETWEEN 0 AND 6
  AND "own_share_percent" BETWEEN 0 AND 100
  AND "weight_sum_expected" BETWEEN 0.01 AND 1000000
  AND "stale_after_days" >= 0
  AND "excluded_states" IS NOT NULL
  AND "optional_levels" IS NOT NULL
  AND jsonb_typeof("delay_steps") = 'array'
  AND jsonb_typeof("attainment_bands") = 'array'
  AND jsonb_typeof("pace_bands") = 'array');

-- Objectives that were there before their changes were noted changed no later than their plan.
UPDATE "objective" SET "updated_at" = "dup"."updated_at" FROM "dup" WHERE "dup"."id" = "objective"."dup_id";
