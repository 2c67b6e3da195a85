import { courrielDInterconnaissance } from '../../core/courriels/interconnaissance.ts';
import { questionsDe } from '../../core/interconnaissance/reponses.ts';
import { estUneRelanceDInterconnaissance, type Suivie } from '../../core/interconnaissance/suivre.ts';
import { VAGUE_DE_RELANCE } from '../../core/liens/natures.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Reglages } from '../../core/reglages/reglages.ts';
import { aujourdhui, joursEntre } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import type { AnneeLue } from './lire-annee.ts';

/** The word that ends the key of the first mail. */
const VAGUE_DE_DEMANDE = 'demande';

interface UneDemande {
  readonly suivie: Suivie;
  readonly relance: boolean;
  readonly reglages: Reglages;
  readonly faites: readonly Sollicitation[];
  readonly maintenant: string;
}

function demandeDe({ suivie: { ligne, destinataire }, relance }: Pick<UneDemande, 'suivie' | 'relance'>) {
  if (destinataire === undefined) return undefined;
  return {
    nature: 'Interconnaissance',
    structure: ligne.structure,
    ...destinataire.cible,
    interconnaissance: ligne.id,
    vague: relance ? VAGUE_DE_RELANCE : VAGUE_DE_DEMANDE,
  } as const satisfies Demande;
}

/** Its link opens until the last day, that day included. */
const joursDuLien = ({ ligne }: Suivie, maintenant: string): number =>
  joursEntre(aujourdhui(maintenant), ligne.cloture) + 1;

/** The questions, to whoever is written to in a structure; undefined when nobody is. */
export async function demanderA(contexte: Contexte, e: UneDemande): Promise<IssueDeLEnvoi | undefined> {
  const { suivie, relance, reglages, maintenant } = e;
  const { ligne, structure, destinataire } = suivie;
  const demande = demandeDe(e);
  if (structure === undefined || destinataire === undefined || demande === undefined) return undefined;
  // Written for somebody else, it would open for that person alone.
  const dejaEcrite = e.faites.find(
    (s) =>
      s.interconnaissance === ligne.id &&
      s.contact === destinataire.cible.contact &&
      estUneRelanceDInterconnaissance(s) === relance &&
      !s.revoquee,
  );
  return envoyerLien(contexte, {
    demande,
    jours: joursDuLien(suivie, maintenant),
    dejaEcrite,
    destinataire: destinataire.adresse,
    informee: destinataire.personne,
    maintenant,
    rediger: (envoi) =>
      courrielDInterconnaissance(
        {
          structure: structure.nom,
          questions: questionsDe(ligne).length,
          cloture: ligne.cloture,
          relance,
          reglages,
        },
        envoi,
      ),
  });
}

/** Asks those that are to be asked, `auPlus` of them, or once more those that are silent; puts off those that wait for a day. */
export async function demanderAChacune(
  contexte: Contexte,
  { suivies, faites, reglages }: Pick<AnneeLue, 'suivies' | 'faites' | 'reglages'>,
  e: {
    readonly relance: boolean;
    /** By structure, the instant before which its mail does not leave. */
    readonly reports?: ReadonlyMap<string, string>;
    readonly auPlus: number;
    readonly maintenant: string;
  },
) {
  const { relance, maintenant, reports = new Map<string, string>() } = e;
  const dues = suivies.filter(({ suivi }) => suivi === (relance ? 'silencieuse' : 'a-demander'));
  let reportes = 0;
  for (const suivie of dues) {
    const pasAvant = reports.get(suivie.ligne.structure);
    const demande = demandeDe({ suivie, relance });
    if (pasAvant === undefined || demande === undefined) continue;
    const jours = joursDuLien(suivie, maintenant);
    await reporterLEnvoi(contexte, demande, { maintenant, jours, pasAvant });
    reportes += 1;
  }
  const { envoyes, aSuivre } = await envoyerParLot(
    dues.filter(({ ligne }) => !reports.has(ligne.structure)),
    e.auPlus,
    (suivie) => demanderA(contexte, { suivie, relance, reglages, faites, maintenant }),
  );
  return { envoyes, reportes, aSuivre, aAppeler: suivies.filter(({ suivi }) => suivi === 'a-appeler').length };
}
