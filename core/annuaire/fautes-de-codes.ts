import type { Refus } from '../contrats/erreur.ts';
import type { ModificationDeStructure } from '../lists/structures.list.ts';
import { codeEnVigueur, MILLESIME_DU_COG } from '../territoire/cog.ts';

const COMMUNE = /^(?:\d{5}|2[AB]\d{3})$/;

const refus = (chemin: string, code: string): NonNullable<Refus['champs']>[number] => {
  const devenu = codeEnVigueur(code);
  return {
    chemin,
    message:
      devenu === undefined
        ? `« ${code} » n’est le code INSEE d’aucune commune en ${MILLESIME_DU_COG}.`
        : `Le code INSEE ${code} est devenu ${devenu} par fusion de communes : écrivez celui-ci.`,
  };
};

/** The INSEE codes of communes that nobody bears this year (code officiel géographique, INSEE), field by field. Codes of another shape are not communes. */
export function fautesDeCodes({ communeInsee, zoneCodes = [] }: ModificationDeStructure): NonNullable<Refus['champs']> {
  const inconnu = (code: string): boolean => COMMUNE.test(code) && codeEnVigueur(code) !== code;
  const zone = zoneCodes.find(inconnu);
  return [
    ...(communeInsee !== undefined && inconnu(communeInsee) ? [refus('communeInsee', communeInsee)] : []),
    ...(zone === undefined ? [] : [refus('zoneCodes', zone)]),
  ];
}
