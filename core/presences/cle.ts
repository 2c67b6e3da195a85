/** Key of a participation: one row per rencontre and structure, however often a command is repeated. */
export const cleDeParticipation = (rencontre: string, structure: string): string => `${rencontre}-${structure}`;
