import type { SondageLu } from '../contrats/sondages.ts';
import { enumeration, espacesInsecables, pluriel } from '../textes/francais.ts';

/**
 * What whoever organises has to know before a slot is chosen: indispensable structures that refused it or said nothing
 * of it, a quorum that is not reached. Empty when nothing stands against it. Who answered what is told only where the
 * reader may read it.
 */
export function avertissementsDuChoix(
  { organisation, quorum }: Pick<SondageLu, 'organisation' | 'quorum'>,
  { id, oui, siBesoin }: Pick<SondageLu['creneaux'][number], 'id' | 'oui' | 'siBesoin'>,
): readonly string[] {
  const indispensables = (organisation?.votes ?? []).filter(({ indispensable }) => indispensable);
  const refusent = indispensables.filter(({ reponses }) => reponses[id] === 'Non').map(({ nom }) => nom);
  const muettes = indispensables.filter(({ reponses }) => reponses[id] === undefined).map(({ nom }) => nom);
  const disponibles = oui + siBesoin;
  return [
    ...(refusent.length === 0
      ? []
      : [
          `Indispensable${refusent.length === 1 ? '' : 's'}, et ne ${refusent.length === 1 ? 'peut' : 'peuvent'} pas venir : ${enumeration(refusent)}.`,
        ]),
    ...(muettes.length === 0
      ? []
      : [
          `Indispensable${muettes.length === 1 ? '' : 's'}, et ${muettes.length === 1 ? 'n’a' : 'n’ont'} rien dit de ce créneau : ${enumeration(muettes)}.`,
        ]),
    ...(quorum === undefined || disponibles >= quorum
      ? []
      : [
          `Quorum non atteint : ${disponibles === 0 ? 'aucune structure disponible' : `${pluriel(disponibles, 'structure disponible', 'structures disponibles')}`}, il en faut ${quorum}.`,
        ]),
  ].map(espacesInsecables);
}
