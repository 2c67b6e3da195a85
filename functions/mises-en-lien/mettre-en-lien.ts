import { voitLaFiche } from '../../core/annuaire/ce-que-voit.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { mettreEnLien as contrat, type IssueDePresentation } from '../../core/contrats/mises-en-lien.ts';
import type { MiseEnLien, NouvelleMiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import type { Cote } from '../../core/mises-en-lien/cotes.ts';
import { preparerMiseEnLien, refusDeTropDeMisesEnLien } from '../../core/mises-en-lien/preparer.ts';
import { type CoteLue, deuxAdresses } from '../../core/mises-en-lien/presenter.ts';
import { sollicitationDe } from '../../core/mises-en-lien/suivre.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { refusDAbsence } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import type { IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { envoyerAuCote } from './envoyer.ts';
import { lireCotes } from './lire-cotes.ts';

/**
 * Introduces two structures to each other. Repeated with the same key, it finds the row and sends what never left: each
 * message is a Sollicitation, marked before it leaves.
 */
export const mettreEnLien = commande(
  contrat,
  async (appel, contexte) => {
    const { depots } = contexte;
    const { corps, maintenant } = appel;
    const [cotes, reglages] = await Promise.all([lireCotes(contexte, corps, 'corps'), depots.reglages.lire()]);
    if (!voitLaFiche(cotes.destinataire.structure, appel.acteur))
      return { ok: false, refus: refusDAbsence(structures, 'corps.destinataire') };
    const voulue = preparerMiseEnLien(
      corps,
      { demandeur: cotes.demandeur.structure, destinataire: cotes.destinataire.structure },
      maintenant,
    );
    if (!voulue.ok) return voulue;
    const adresses = deuxAdresses(cotes);
    if (!adresses.ok) return adresses;
    const empreinte = empreinteDeDemande(appel);
    const faite = await contexte.unALaFois(`mises en lien ${corps.demandeur}`, () =>
      noter(contexte, { ...voulue.valeur, empreinte }, appel.acteur.profil !== 'coordination'),
    );
    if (!faite.ok) return faite;
    const { ligne, creee } = faite.valeur;

    const { valeurs } = lireReglages(reglages.items);
    const courriels = await presenter(contexte, { m: ligne, cotes, reglages: valeurs, maintenant });
    const dejaFait = !creee && courriels.demandeur === 'deja' && courriels.destinataire === 'deja';
    await journaliser(contexte, appel, depots.misesEnLien, { ligne: ligne.id, dejaFait });
    return reussite({ id: ligne.id, dejaFait, courriels });
  },
  ({ corps }) => ({ structure: corps.demandeur }),
);

type Voulue = NouvelleMiseEnLien & { readonly empreinte: string };

async function noter({ depots: { misesEnLien } }: Contexte, voulue: Voulue, bornee: boolean) {
  const { items } = bornee ? await misesEnLien.lireOu('demandeur', voulue.demandeur) : { items: [] };
  const trop = refusDeTropDeMisesEnLien(items, voulue);
  return trop === undefined ? creerUneFois(misesEnLien, voulue) : ({ ok: false, refus: trop } as const);
}

interface APresenter {
  readonly m: MiseEnLien;
  readonly cotes: Readonly<Record<Cote, CoteLue>>;
  readonly reglages: Parameters<typeof envoyerAuCote>[1]['reglages'];
  readonly maintenant: string;
}

/** One message a side, the structure sollicitée first: the other is told that it knows. */
async function presenter(contexte: Contexte, e: APresenter): Promise<Record<Cote, IssueDePresentation>> {
  const { items } = await contexte.depots.sollicitations.lireOu('miseEnLien', e.m.id);
  const envoyer = async (cote: Cote): Promise<IssueDePresentation> => {
    const faite = sollicitationDe(items, e.m, cote, 'presentation');
    const issue = await envoyerAuCote(contexte, { ...e, cote, vague: 'presentation', dejaEcrite: faite });
    return issue === undefined ? 'refuse' : DIRE[issue.issue];
  };
  const destinataire = await envoyer('destinataire');
  return { destinataire, demandeur: await envoyer('demandeur') };
}

const DIRE = {
  envoyee: 'envoye',
  deja: 'deja',
  incertaine: 'incertain',
  refusee: 'refuse',
} as const satisfies Record<IssueDeLEnvoi['issue'], IssueDePresentation>;
