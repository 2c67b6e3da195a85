/** A person of an attendance report, their comings and goings added up. */
export interface PersonnePresente {
  readonly nom: string;
  readonly courriel?: string;
  readonly minutes: number;
  /** Teams says that this person is from outside the organisation, or did not sign in. */
  readonly externe: boolean;
}

/** A Teams attendance report, once read. Instants in UTC. */
export interface RapportTeams {
  readonly titre?: string;
  readonly debut?: string;
  readonly fin?: string;
  readonly personnes: readonly PersonnePresente[];
  readonly avertissements: readonly string[];
}
