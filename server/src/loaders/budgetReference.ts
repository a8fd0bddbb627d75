import type { PrismaClient } from '@cascata/prisma/client'
import type { BudgetScope } from '../domain/enums.ts'

/** The days on which a version of reference data holds, both included. */
interface Version {
  readonly code: string
  readonly validFrom: string
  /** Null while it holds. */
  readonly validTo: string | null
}

/** A mission of the budget, in one of its versions. */
export interface Mission extends Version {
  readonly name: string
  readonly nameEn: string
  /** The day for which it was requested; its programs are of the same day. */
  readonly asOf: string
}

/** A program of a mission, in one of its versions. */
export interface Program extends Version {
  readonly missionCode: string
  readonly name: string
  readonly scope: BudgetScope
  /** Whether a published source confirms the name. */
  readonly nameVerified: boolean
}

/**
 * The missions and programs of the budget, the same for all authorities. They are read when first
 * needed, at most once a request, in two statements.
 */
export class BudgetReference {
  readonly #prisma: PrismaClient
  #missions: Promise<Omit<Mission, 'asOf'>[]> | undefined
  #programs: Promise<Program[]> | undefined

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  /** The missions in force on a day, by code. */
  async missionsOn(day: string): Promise<Mission[]> {
    return (await this.#allMissions())
      .filter((mission) => holdsOn(mission, day))
      .map((mission) => ({ ...mission, asOf: day }))
  }

  /** The mission with this code as in force on a day, else its newest version. */
  async mission(code: string, day: string): Promise<Mission | undefined> {
    const versions = (await this.#allMissions()).filter((mission) => mission.code === code)
    const mission = versionOn(versions, day)
    return mission && { ...mission, asOf: day }
  }

  /** The program with this code as in force on a day, else its newest version. */
  async program(missionCode: string, code: string, day: string): Promise<Program | undefined> {
    const programs = await this.#allPrograms()
    return versionOn(
      programs.filter((program) => program.missionCode === missionCode && program.code === code),
      day,
    )
  }

  /** The programs of a mission as of its day; of a version not in force then, those of its nearest day. */
  async programsOf(mission: Mission): Promise<Program[]> {
    const when = nearestDay(mission, mission.asOf)
    return (await this.#allPrograms()).filter(
      (program) => program.missionCode === mission.code && holdsOn(program, when),
    )
  }

  #allMissions(): Promise<Omit<Mission, 'asOf'>[]> {
    this.#missions ??= this.#prisma.budgetMission
      .findMany({ orderBy: [{ code: 'asc' }, { validFrom: 'asc' }] })
      .then((rows) => rows.map((row) => ({ ...row, ...days(row) })))
    return this.#missions
  }

  #allPrograms(): Promise<Program[]> {
    this.#programs ??= this.#prisma.budgetProgram
      .findMany({ orderBy: [{ missionCode: 'asc' }, { code: 'asc' }, { validFrom: 'asc' }] })
      .then((rows) => rows.map((row) => ({ ...row, ...days(row) })))
    return this.#programs
  }
}

/** The version that holds on a day, else the newest; versions come oldest first. */
export function versionOn<V extends Version>(versions: readonly V[], day: string): V | undefined {
  return versions.findLast((version) => holdsOn(version, day)) ?? versions.at(-1)
}

function holdsOn({ validFrom, validTo }: Version, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

function nearestDay({ validFrom, validTo }: Version, day: string): string {
  if (day < validFrom) return validFrom
  return validTo !== null && day > validTo ? validTo : day
}

function days({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) {
  return { validFrom: isoDay(validFrom), validTo: validTo && isoDay(validTo) }
}

/** Prisma gives days as midnight in UTC. */
function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
