import { z } from 'zod';
import { cle } from '../../../core/contrats/communs.ts';
import { type compterALaPorte, personneComptee } from '../../../core/contrats/comptages.ts';
import type { CorpsDe } from '../../../core/contrats/contrat.ts';

type Corps = CorpsDe<typeof compterALaPorte>;
/** What one person answered; what was not asked is left out. */
export type Personne = z.infer<typeof personneComptee>;

/** What this device has counted at one rencontre: everyone, in order, and how far it was sent. No name, no address. */
const releveGarde = z.strictObject({
  releve: cle,
  rencontre: z.string(),
  personnes: z.array(personneComptee).readonly(),
  /** Grows with every tap, one taken back included. */
  rang: z.int().min(0),
  /** The rank that the service has. */
  envoye: z.int().min(0),
  /** How many people the service has of this device. */
  recues: z.int().min(0),
  /** ISO instant of the last tap. */
  touche: z.string(),
});
export type ReleveGarde = Readonly<z.infer<typeof releveGarde>>;

/** What the device kept, as text; undefined when it cannot be read. */
export function lireReleve(texte: string | null | undefined): ReleveGarde | undefined {
  try {
    return releveGarde.safeParse(JSON.parse(texte ?? 'null')).data;
  } catch {
    return undefined;
  }
}

export const nouveauReleve = (rencontre: string, hasard: string, maintenant: string): ReleveGarde => ({
  releve: hasard,
  rencontre,
  personnes: [],
  rang: 0,
  envoye: 0,
  recues: 0,
  touche: maintenant,
});

export const compter = (r: ReleveGarde, une: Personne, maintenant: string): ReleveGarde => ({
  ...r,
  personnes: [...r.personnes, une],
  rang: r.rang + 1,
  touche: maintenant,
});

/** Takes the last person back, sent or not. */
export const annulerLaDerniere = (r: ReleveGarde, maintenant: string): ReleveGarde =>
  r.personnes.length === 0 ? r : { ...r, personnes: r.personnes.slice(0, -1), rang: r.rang + 1, touche: maintenant };

/** The service has what was sent: what was tapped meanwhile is still to be sent. */
export const recu = (r: ReleveGarde, parti: Pick<ReleveGarde, 'releve' | 'rang' | 'personnes'>): ReleveGarde =>
  r.releve !== parti.releve || r.envoye >= parti.rang
    ? r
    : { ...r, envoye: parti.rang, recues: parti.personnes.length };

export const aEnvoyer = (r: ReleveGarde): boolean => r.rang > r.envoye;

/** How many people the service does not have yet; 0 when only something taken back is to be sent. */
export const enAttente = (r: ReleveGarde): number => Math.max(0, r.personnes.length - r.recues);

/** The whole count of this device: those who answered alike are one line. */
export function corpsDe({ releve, rang, personnes }: ReleveGarde): Corps {
  const comptees = new Map<string, Corps['lignes'][number]>();
  for (const une of personnes) {
    const reponses = JSON.stringify(Object.entries(une).sort());
    comptees.set(reponses, { ...une, nombre: (comptees.get(reponses)?.nombre ?? 0) + 1 });
  }
  return { releve, rang, lignes: [...comptees.values()] };
}
