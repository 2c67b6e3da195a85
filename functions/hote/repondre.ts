import { z } from 'zod';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { type CodeErreur, type Refus, type ReponseErreur, STATUT_PAR_CODE } from '../../core/contrats/erreur.ts';
import { dependDesInvitations, dependDesRencontres } from '../../core/droits/dependances.ts';
import { type Acteur, type Autorisation, autoriser } from '../../core/droits/droits.ts';
import { espacesInsecables, pluriel } from '../../core/textes/francais.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Appel, Commande } from './commande.ts';
import type { Contexte } from './contexte.ts';
import { type DemandeHttp, enJson, type ReponseHttp } from './demande.ts';
import { lireEchec } from './echec.ts';
import { type Lue, lireDemande } from './lire-demande.ts';
import { dansLeTerritoire } from './portee.ts';
import type { Territoires } from './territoires.ts';
import { type Traces, tracesDuTerritoire } from './traces.ts';

/** A file, for the contracts that name a media type. */
const document = z.object({ octets: z.instanceof(Uint8Array), nom: z.string().regex(/^[^\p{Cc}"\\/]+$/u) });

export interface OptionsDeReponse {
  /** Composed once, at the first call: a missing setting is told by each answer instead of stopping the host. */
  readonly territoires: () => Territoires;
  /** Holds each answer against its contract. */
  readonly verifierReponses?: boolean;
}

/** The one way from a request to an answer: identify, read, authorise, act, give a status. */
export function repondre(commande: Commande, options: OptionsDeReponse) {
  const { contrat } = commande;
  return async (demande: DemandeHttp, traces: Traces): Promise<ReponseHttp> => {
    let siennes = traces;
    const refuser = (refus: Refus, entetes: Readonly<Record<string, string>> = {}): ReponseHttp => {
      siennes.information('refus', { commande: contrat.id, code: refus.code });
      return enJson(STATUT_PAR_CODE[refus.code], enErreur(refus, demande.reference), entetes);
    };
    const agir = async (contexte: Contexte, acteur: Acteur, lue: Lue): Promise<ReponseHttp> => {
      const attendreS = contrat.acces === 'lien' ? await freiner(contexte, lue.corps) : undefined;
      if (attendreS !== undefined) return refuser(TROP_DE_DEMANDES, { 'retry-after': String(attendreS) });

      const appel = {
        ...lue,
        commande: contrat.id,
        acteur,
        maintenant: contexte.maintenant(),
        reference: demande.reference,
      };
      const droit = permettre(commande, appel);
      if (!droit.permis) {
        await exigerLaRencontre(commande, appel, contexte);
        return refuser({ code: 'interdit', message: droit.raison });
      }
      const attendre = estFreinee(contrat) ? await contexte.freinDeCompte(appel.acteur) : undefined;
      if (attendre !== undefined) return refuser(tropDeCommandes(attendre), { 'retry-after': String(attendre) });
      await contexte.situer();
      const resultat = await commande.traiter(appel, contexte);
      if (!resultat.ok) return refuser(resultat.refus);
      if (options.verifierReponses) contrat.reponse.parse(resultat.valeur);
      return contrat.media === undefined ? enJson(200, resultat.valeur) : enFichier(contrat.media, resultat.valeur);
    };
    try {
      const territoires = options.territoires();
      const duCompte = territoires.duCompte(demande.entete('authorization'));
      // Before the body is read: a stranger is not listened to.
      const identite = await dansLeTerritoire(duCompte, () => identifier(contrat.acces, demande, duCompte));
      if (!identite.ok) return refuser(identite.refus, { 'www-authenticate': identite.defi });
      const lue = await lireDemande(contrat, demande);
      if (!lue.ok) return refuser(lue.refus);
      const { corps } = lue.valeur;
      const choisi = estSansCompte(contrat)
        ? territoires.deLaPreuve((c) => commande.reconnait?.(corps, c) ?? false)
        : duCompte;
      siennes = tracesDuTerritoire(traces, choisi.code);
      const contexte = { ...choisi, traces: siennes };
      return await dansLeTerritoire(contexte, () => agir(contexte, identite.valeur, lue.valeur));
    } catch (erreur) {
      const { refus, attendreS, champs } = lireEchec(erreur);
      // What the caller names and is not there, or has changed since, is no fault of the product: nobody is woken for it.
      const niveau = DU_DEMANDEUR.has(refus.code) ? 'information' : 'erreur';
      siennes[niveau]('echec', { commande: contrat.id, ...champs });
      return refuser(refus, attendreS === undefined ? {} : { 'retry-after': String(attendreS) });
    }
  };
}

const DU_DEMANDEUR: ReadonlySet<CodeErreur> = new Set(['introuvable', 'conflit']);

/** Every contract of a link has its token in its body. */
const avecJeton = z.object({ jeton: z.string() });
const freiner = ({ frein }: Contexte, corps: unknown): Promise<number | undefined> =>
  frein(avecJeton.parse(corps).jeton);

const TROP_DE_DEMANDES: Refus = {
  code: 'trop-de-demandes',
  message: 'Trop de demandes en une minute avec ce lien. Attendez un peu, puis recommencez : rien n’est perdu.',
};

/** Is it sent by an account, to change something? Reading is many requests, and each of them changes nothing: but for those that say so. */
const estFreinee = ({ methode, acces, freinee }: Contrat): boolean =>
  (methode === 'POST' || freinee === true) && acces !== 'lien' && acces !== 'public' && acces !== 'lire-annuaire';

const tropDeCommandes = (attendreS: number): Refus => ({
  code: 'trop-de-demandes',
  message: espacesInsecables(
    `Trop de demandes en une minute avec votre compte. Recommencez dans ${pluriel(attendreS, 'seconde')} : celle-ci n’a rien changé.`,
  ),
});

/** The holder of a link has no session: what the link permits is judged by the command, from the body. */
function permettre({ contrat, objet }: Commande, appel: Appel): Autorisation {
  const { acces } = contrat;
  return acces === 'public' || acces === 'lien' ? { permis: true } : autoriser(appel.acteur, acces, objet(appel));
}

/**
 * Everybody reads which rencontres there are: one that is not there is said to be absent, where the right hangs on it,
 * rather than forbidden. Throws when it is.
 */
async function exigerLaRencontre({ contrat, objet }: Commande, appel: Appel, { depots }: Contexte): Promise<void> {
  const { acces } = contrat;
  if (acces === 'public' || acces === 'lien') return;
  const { profil } = appel.acteur;
  const { liste, id } = objet(appel);
  if (liste !== 'Rencontres' || id === undefined) return;
  if (!dependDesInvitations(profil, acces) && !dependDesRencontres(profil, acces)) return;
  try {
    await depots.rencontres.parId(id);
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'ligne-illisible')) throw erreur;
  }
}

const enErreur = ({ code, message, champs }: Refus, reference: string): ReponseErreur => ({
  erreur: {
    code,
    message,
    ...(champs === undefined ? {} : { champs: champs.map((c) => ({ ...c })) }),
    ...(AVEC_REFERENCE.has(code) ? { reference } : {}),
  },
});

const AVEC_REFERENCE: ReadonlySet<CodeErreur> = new Set(['erreur-interne', 'service-indisponible']);

/** Without a session: what is sent is the proof. */
const estSansCompte = ({ acces }: Contrat): boolean => acces === 'public' || acces === 'lien';

/** Who asks where no session is needed. */
const PERSONNE: Acteur = { profil: 'lien', id: 'anonyme', structures: [] };

async function identifier(acces: Contrat['acces'], demande: DemandeHttp, contexte: Contexte) {
  if (acces === 'public' || acces === 'lien') return { ok: true as const, valeur: PERSONNE };
  const identite = await contexte.verifier(demande.entete('authorization'));
  if (!identite.ok) return identite;
  const { oid, tid, profil } = identite.valeur;
  // Only the rights of partners depend on their structures: the others are spared the request.
  const parStructure = profil === 'partenaire' || profil === 'invite';
  const [structures, rencontres] = await Promise.all([
    parStructure ? contexte.structuresDe(oid, tid) : [],
    dependDesRencontres(profil, acces) ? contexte.rencontresDe(oid, tid) : [],
  ]);
  const invitations = dependDesInvitations(profil, acces) ? await contexte.invitationsDe(structures) : [];
  return {
    ok: true as const,
    valeur: { profil, id: `${oid}.${tid}`, structures, rencontres, invitations } satisfies Acteur,
  };
}

function enFichier(media: string, valeur: unknown): ReponseHttp {
  const { octets, nom } = document.parse(valeur);
  return {
    statut: 200,
    entetes: { 'content-type': media, 'content-disposition': piece(nom) },
    corps: octets,
  };
}

/** Never shown where it is opened. A name that is not of ASCII is said twice (RFC 6266, RFC 8187). */
function piece(nom: string): string {
  const simple = nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.() -]/g, '_');
  const entier = encodeURIComponent(nom).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${simple}"${simple === nom ? '' : `; filename*=UTF-8''${entier}`}`;
}
