import { resteADire } from '../egal.ts';
import type { communes, LigneDeCommune, NouvelleCommune } from '../lists/communes.list.ts';
import type { Patch } from '../lists/list.ts';

export interface ChangementDeCommune {
  readonly id: string;
  readonly eTag: string;
  readonly insee: string;
  readonly nom: string;
  readonly patch: Patch<typeof communes>;
}

export interface PlanDuTerritoire {
  readonly creer: readonly NouvelleCommune[];
  readonly modifier: readonly ChangementDeCommune[];
  readonly supprimer: readonly LigneDeCommune[];
  readonly inchangees: number;
}

/**
 * What to write so that the rows of `Communes` say this territory. The outline of a commune stays when the new territory
 * brings none.
 */
export function planifierTerritoire(
  voulues: readonly NouvelleCommune[],
  existantes: readonly LigneDeCommune[],
): PlanDuTerritoire {
  const parCode = new Map(existantes.map((c) => [c.insee, c]));
  const codes = new Set(voulues.map((c) => c.insee));
  const communes = voulues.flatMap((voulue) => {
    const ligne = parCode.get(voulue.insee);
    return ligne === undefined ? [] : [changement(ligne, voulue)];
  });
  const modifier = communes.filter(({ patch }) => Object.keys(patch).length > 0);
  return {
    creer: voulues.filter((c) => !parCode.has(c.insee)),
    modifier,
    supprimer: existantes.filter((c) => !codes.has(c.insee)),
    inchangees: communes.length - modifier.length,
  };
}

function changement(ligne: LigneDeCommune, voulue: NouvelleCommune): ChangementDeCommune {
  const { contour = ligne.contour, epci, nomEpci, epciEntier = false, ...reste } = voulue;
  const dite = { ...reste, contour, epci, nomEpci, epciEntier };
  const patch = Object.fromEntries(resteADire(ligne, dite));
  return { id: ligne.id, eTag: ligne.eTag, insee: ligne.insee, nom: voulue.nom, patch };
}
