import { decodeJwt } from 'jose';
import { z } from 'zod';
import { lireRefusEntra, type RaisonDEntra } from '../../core/connexion/refus-entra.ts';
import { diagnostiquer as contrat } from '../../core/contrats/diagnostic.ts';
import { type Cause, type Constat, deCeux, ouBien } from '../../core/diagnostic/constat.ts';
import { lireLaSante } from '../../core/diagnostic/de-la-sante.ts';
import { constatsDesListes } from '../../core/diagnostic/du-site.ts';
import { dresserRapport, rapportEnTexte } from '../../core/diagnostic/rapport.ts';
import { rapprocher } from '../../core/diagnostic/rapprocher.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { lireEtat } from '../../graph/etat-des-listes.ts';
import paquet from '../../package.json' with { type: 'json' };
import type { Cible } from './cible.ts';
import type { Ressource } from './connexion.ts';
import { RefusDeLApi, Refuse, type Rendu } from './sortie.ts';
import { vuesDUnVisiteur } from './vues-d-un-visiteur.ts';

export type CibleADiagnostiquer = Pick<Cible, 'client' | 'site' | 'visiteur' | 'appeler' | 'jeton' | 'sante'>;

/** Tries everything from here, and has the functions try what they lean on. Status 1 as soon as something is wrong. */
export async function diagnostiquer(cible: CibleADiagnostiquer): Promise<Rendu> {
  const rapport = dresserRapport(await toutEssayer(cible));
  return {
    json: rapport,
    texte: rapportEnTexte(rapport),
    ...(rapport.toutVaBien ? {} : { statut: 1 }),
  };
}

async function toutEssayer(cible: CibleADiagnostiquer): Promise<readonly Constat[]> {
  const connexion = await essayerLaConnexion(cible);
  const connecte = connexion.every(({ cause }) => cause === undefined || cause === 'portee-manque');
  const duSite = connecte ? await essayerLeSite(cible) : [];
  const sante = lireLaSante(await cible.sante(), paquet.version);
  const desFonctions = connecte && sante.debout ? await interroger(cible, sante.version) : [];
  return [...connexion, ...rapprocher(duSite, [...sante.constats, ...desFonctions])];
}

const DE_LA_CONNEXION: Readonly<Partial<Record<RaisonDEntra, Cause>>> = {
  consentement: 'consentement-manque',
  affectation: 'affectation-manque',
  'acces-conditionnel': 'acces-conditionnel',
  'application-inconnue': 'application-inconnue',
  'ressource-inconnue': 'ressource-inconnue',
  'forme-de-la-portee': 'ressource-inconnue',
  'preuve-refusee': 'secret-perime',
};

/** What each token must allow. */
const PORTEES = {
  graph: ['Sites.Manage.All', 'Sites.FullControl.All'],
  api: ['access_as_user'],
} as const satisfies Record<Ressource, readonly string[]>;

async function essayerLaConnexion({ jeton }: CibleADiagnostiquer): Promise<readonly Constat[]> {
  const manquent: string[] = [];
  for (const ressource of ['graph', 'api'] as const) {
    try {
      const portees = z
        .object({ scp: z.string().default('') })
        .parse(decodeJwt(await jeton(ressource)))
        .scp.split(' ');
      if (!PORTEES[ressource].some((p) => portees.includes(p))) manquent.push(PORTEES[ressource][0]);
    } catch (erreur) {
      if (!(erreur instanceof Refuse)) throw erreur;
      const refus = lireRefusEntra(erreur.message);
      const cause = refus === undefined ? undefined : DE_LA_CONNEXION[refus.raison];
      return [{ essai: 'connexion', cause: cause ?? 'connexion-refusee', code: refus?.code }];
    }
  }
  return ouBien('connexion', deCeux('connexion', 'portee-manque', manquent));
}

/** With the account of whoever asks, that of an owner of the site. */
async function essayerLeSite(cible: CibleADiagnostiquer): Promise<readonly Constat[]> {
  try {
    const { listes } = await lireEtat(cible.client, cible.site, TOUTES_LES_LISTES);
    return [...constatsDesListes(TOUTES_LES_LISTES, listes, 'liste-manque'), ...(await essayerEnVisiteur(cible))];
  } catch (erreur) {
    if (!estErreurGraph(erreur)) throw erreur;
    const { code, codeService } = erreur;
    if (code === 'non-authentifie') return [{ essai: 'site', cause: 'graph-refuse-le-jeton', code: codeService }];
    const ferme = code === 'interdit' || code === 'introuvable' || code === 'requete';
    return [{ essai: 'site', cause: ferme ? 'site-ferme-au-compte' : 'graph-ne-repond-pas', code: codeService }];
  }
}

async function essayerEnVisiteur(cible: CibleADiagnostiquer): Promise<readonly Constat[]> {
  const vues = await vuesDUnVisiteur(cible, false);
  if (vues.some(({ nature }) => nature === 'information'))
    return [{ essai: 'visiteurs', cause: 'visiteurs-non-essayes' }];
  const ouvertes = vues.map(({ liste = 'Documents' }) => liste);
  return ouBien('visiteurs', deCeux('visiteurs', 'liste-ouverte-aux-visiteurs', ouvertes));
}

/** What the functions have found, from where they stand. */
async function interroger({ appeler }: CibleADiagnostiquer, version = '?'): Promise<readonly Constat[]> {
  try {
    const rendu = contrat.reponse.safeParse(await appeler(contrat.methode, contrat.route, {}));
    // They answer with words that are not ours: whatever they say of their version, it is another.
    return rendu.success ? rendu.data.constats : [autreVersion(version)];
  } catch (erreur) {
    if (!(erreur instanceof RefusDeLApi)) throw erreur;
    if (erreur.reponse === 404) return [autreVersion(version)];
    if (erreur.reponse === 401 || erreur.reponse === 403)
      return [{ essai: 'fonctions', cause: 'fonctions-refusent-le-compte' }];
    if (erreur.reponse === 429) return [{ essai: 'fonctions', cause: 'fonctions-attendent' }];
    return [{ essai: 'fonctions', cause: 'fonctions-en-panne' }];
  }
}

const autreVersion = (version: string): Constat => ({
  essai: 'fonctions',
  cause: 'fonctions-sans-diagnostic',
  objets: [version],
});
