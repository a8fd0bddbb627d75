import type { Operand as PlanOperand } from '../../measures/explanation.ts'
import type { DelayStep as Step } from '../../measures/methods/rule.ts'
import { builder } from '../builder.ts'
import { OperandRole } from './explanationEnums.ts'

export const Operand = builder.objectRef<PlanOperand>('Operand')
export const DelayStep = builder.objectRef<Step>('DelayStep')

builder.objectType(Operand, {
  description: 'A value that a method worked on.',
  fields: (t) => ({
    role: t.expose('role', { type: OperandRole, description: 'What it is in the formula.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'As printed; a day as `YYYY-MM-DD`. Null when missing.',
    }),
    number: t.expose('number', {
      type: 'Decimal',
      nullable: true,
      description: 'As understood, when it is a number.',
    }),
    day: t.expose('day', {
      type: 'Date',
      nullable: true,
      description: 'As understood, when it is a day.',
    }),
    on: t.exposeBoolean('on', {
      nullable: true,
      description: 'As understood, when it is a yes or no.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year it belongs to. Null when it belongs to none.',
    }),
  }),
})

builder.objectType(DelayStep, {
  description: 'How much a delay still attains.',
  fields: (t) => ({
    upToDays: t.exposeInt('upToDays', { description: 'Days after the expected day, inclusive.' }),
    percent: t.expose('percent', { type: 'Decimal', description: 'What it attains, percent.' }),
  }),
})
