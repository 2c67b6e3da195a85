/** A person of an attendance report, their comings and goings added up. */
export interface PersonnePresente {
  readonly nom: string;
  /** Written beside the name by the person: a clue, never a part of the name. */
  readonly organisme?: string;
  readonly courriel?: string;
  /** Of who came by telephone, in E.164; as the report writes it when a part of it is hidden. */
  readonly telephone?: string;
  /** Left out when the report does not say how long they stayed: unknown is not 0. */
  readonly minutes?: number;
  /** Teams says that this person is from outside the organisation, or did not sign in. */
  readonly externe: boolean;
}

/** A Teams attendance report, or several of one rencontre, once read. Instants in UTC. */
export interface RapportTeams {
  readonly titre?: string;
  readonly debut?: string;
  readonly fin?: string;
  readonly personnes: readonly PersonnePresente[];
  readonly avertissements: readonly string[];
}
