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
