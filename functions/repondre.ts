import { z } from 'zod';
import { type CodeErreur, type Refus, type ReponseErreur, STATUT_PAR_CODE } from '../core/contrats/erreur.ts';
import { type Acteur, autoriser } from '../core/droits/droits.ts';
import type { Commande } from './commande.ts';
import type { Contexte } from './contexte.ts';
import { type DemandeHttp, enJson, type ReponseHttp } from './demande.ts';
import { lireEchec } from './echec.ts';
import { ErreurDeReglage } from './environnement.ts';
import { lireDemande } from './lire-demande.ts';
import type { Traces } from './traces.ts';

/** A file, for the contracts that name a media type. */
const document = z.object({ octets: z.instanceof(Uint8Array), nom: z.string().regex(/^[\w.-]+$/) });

export interface OptionsDeReponse {
  /** Composed once, at the first call: a missing setting is told by each answer instead of stopping the host. */
  readonly contexte: () => Contexte;
  /** Holds each answer against its contract. */
  readonly verifierReponses?: boolean;
}

/** The one way from a request to an answer: read, identify, authorise, act, give a status. */
export function repondre(commande: Commande, options: OptionsDeReponse) {
  const { contrat } = commande;
  const refuser = (refus: Refus, reference: string, entetes: Record<string, string> = {}): ReponseHttp => {
    const corps: ReponseErreur = {
      erreur: {
        code: refus.code,
        message: refus.message,
        ...(refus.champs === undefined ? {} : { champs: refus.champs.map((c) => ({ ...c })) }),
        ...(AVEC_REFERENCE.has(refus.code) ? { reference } : {}),
      },
    };
    return enJson(STATUT_PAR_CODE[refus.code], corps, entetes);
  };

  return async (demande: DemandeHttp, traces: Traces): Promise<ReponseHttp> => {
    const { reference } = demande;
    try {
      const contexte = options.contexte();
      const identite = await identifier(contrat.acces, demande, contexte);
      if (!identite.ok) return refuser(identite.refus, reference, { 'www-authenticate': identite.defi });
      const lue = await lireDemande(contrat, demande);
      if (!lue.ok) return refuser(lue.refus, reference);

      const appel = { ...lue.valeur, acteur: identite.valeur, maintenant: contexte.maintenant(), reference };
      if (contrat.acces !== 'public' && contrat.acces !== 'lien') {
        const droit = autoriser(appel.acteur, contrat.acces, commande.objet(appel));
        if (!droit.permis) {
          traces.information('refus', { commande: contrat.id, profil: appel.acteur.profil, acte: contrat.acces });
          return refuser({ code: 'interdit', message: droit.raison }, reference);
        }
      }
      const resultat = await commande.traiter(appel, { ...contexte, traces });
      if (!resultat.ok) return refuser(resultat.refus, reference);
      if (options.verifierReponses) contrat.reponse.parse(resultat.valeur);
      return contrat.media === undefined ? enJson(200, resultat.valeur) : enFichier(contrat.media, resultat.valeur);
    } catch (erreur) {
      if (erreur instanceof ErreurDeReglage)
        traces.erreur('reglages', { commande: contrat.id, detail: erreur.message });
      const { refus, attendreS, champs } = lireEchec(erreur);
      traces.erreur('echec', { commande: contrat.id, ...champs });
      return refuser(refus, reference, attendreS === undefined ? {} : { 'retry-after': String(attendreS) });
    }
  };
}

const AVEC_REFERENCE: ReadonlySet<CodeErreur> = new Set(['erreur-interne', 'service-indisponible']);

/** No token is read for a public contract; the holder of a link is identified by the command, from the body. */
const PERSONNE: Acteur = { profil: 'lien', id: 'anonyme', structures: [] };

async function identifier(acces: string, demande: DemandeHttp, contexte: Contexte) {
  if (acces === 'public' || acces === 'lien') return { ok: true as const, valeur: PERSONNE };
  const identite = await contexte.verifier(demande.entete('authorization'));
  if (!identite.ok) return identite;
  const { oid, tid, profil } = identite.valeur;
  // Only the rights of partners depend on their structures: the others are spared the request.
  const parStructure = profil === 'partenaire' || profil === 'invite';
  const structures = parStructure ? await contexte.structuresDe(oid, tid) : [];
  return { ok: true as const, valeur: { profil, id: `${oid}.${tid}`, structures } satisfies Acteur };
}

function enFichier(media: string, valeur: unknown): ReponseHttp {
  const { octets, nom } = document.parse(valeur);
  return {
    statut: 200,
    entetes: { 'content-type': media, 'content-disposition': `attachment; filename="${nom}"` },
    corps: octets,
  };
}
