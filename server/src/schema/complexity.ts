import { type ComplexityErrorFn, ComplexityErrorKind } from '@pothos/plugin-complexity'
import { publicError } from '../errors.ts'

/** Depth and cost are checked by the schema itself, before the first resolver of an operation runs. */
export const complexityError: ComplexityErrorFn = (
  kind,
  { depth, maxDepth, complexity, maxComplexity },
) =>
  kind === ComplexityErrorKind.Depth
    ? publicError(
        'QUERY_TOO_DEEP',
        `The operation nests ${depth} levels; at most ${maxDepth} are allowed. Ask for the deeper part by its own id.`,
      )
    : publicError(
        'QUERY_TOO_COMPLEX',
        `The operation is estimated to cost ${complexity}; at most ${maxComplexity} is allowed. Ask for fewer fields or smaller pages, or split it.`,
      )
