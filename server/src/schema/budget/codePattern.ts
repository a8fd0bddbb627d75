import { builder } from '../builder.ts'
import { ObjectiveLevel } from '../objective/level.ts'

const CodePattern = builder.prismaObject('CodePattern', {
  description:
    'Where the codes of an authority’s objectives of one level name a mission and program of the budget.',
  fields: (t) => ({
    level: t.expose('level', {
      type: ObjectiveLevel,
      description: 'Level of the objectives whose codes it reads.',
    }),
    pattern: t.exposeString('pattern', {
      description:
        '`{mission}` and `{program}` stand for two digits each, `#` for a digit, `*` for any characters, anything else for itself: `*_DUP_*_{mission}##`.',
    }),
  }),
})

builder.prismaObjectField('Authority', 'codePatterns', (t) =>
  t.relation('codePatterns', {
    type: CodePattern,
    description:
      'How the budget is read from its objectives’ codes, from the mandate down. Without a pattern for a level, nothing is read from its codes.',
    query: { orderBy: { level: 'asc' } },
  }),
)
