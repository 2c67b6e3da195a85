import { type Candidat, matiereDe } from './candidat.ts';
import type { OrdreDuJour } from './ordre-du-jour.ts';
import { auPasSuperieur, PAS } from './pas.ts';

/** What was written by hand on a point that is worked out again: its sub-points and who presents it. */
export function reprendre(candidat: Candidat, precedent: OrdreDuJour | undefined): Candidat {
  const matiere = matiereDe(candidat);
  const dit = precedent?.points.find((p) => matiereDe(p) === matiere);
  if (dit === undefined) return candidat;
  const { sousPoints = candidat.sousPoints, presente = candidat.presente } = dit;
  return {
    ...candidat,
    ...(sousPoints === undefined ? {} : { sousPoints }),
    ...(presente === undefined ? {} : { presente }),
  };
}

/** The points that the coordination added: nothing else would bring them back, and they keep their minutes. Those that had not fitted try again. */
export function ajoutesALaMain(precedent: OrdreDuJour | undefined): readonly Candidat[] {
  const restes = (precedent?.ecartes ?? []).filter((p) => p.motif === undefined);
  return [...(precedent?.points ?? []), ...restes]
    .filter((p) => p.source === 'ajoute')
    .map(({ titre, type, source, reference, sousPoints, presente, origine, duree = PAS }) => ({
      titre,
      type,
      source,
      reference,
      sousPoints,
      presente,
      minimum: auPasSuperieur(duree),
      souhait: auPasSuperieur(duree),
      origine: () => origine ?? '',
    }));
}
