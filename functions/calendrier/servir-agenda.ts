import { ecrireAgendaPersonnel } from '../../core/calendrier/agenda-personnel.ts';
import { empreinteDe } from '../../core/empreinte.ts';
import type { AgendaDe } from '../hote/agendas.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { DemandeHttp, ReponseHttp } from '../hote/demande.ts';
import { lireEchec } from '../hote/echec.ts';
import { dansLeTerritoire } from '../hote/portee.ts';
import { siElleEstLa } from '../hote/si-elle-est-la.ts';
import type { Territoires } from '../hote/territoires.ts';
import type { Traces } from '../hote/traces.ts';

/** A calendar asks a few times an hour at most; read by several programmes of one person, it stays far below. */
const TEXTE = { 'content-type': 'text/plain; charset=utf-8' } as const;

const refuser = (statut: number, phrase: string, entetes: Readonly<Record<string, string>> = {}): ReponseHttp => ({
  statut,
  entetes: { ...TEXTE, ...entetes },
  corps: phrase,
});

/** One answer for a key that was cut, one that never was, and a person who left. */
const AUCUN = refuser(404, 'Cette adresse n’ouvre aucun agenda. Demandez-en une autre dans « Mes données ».');

/**
 * The personal calendar of a key, for a programme that has nothing but its address: the key is in the query, which no
 * trace of ours holds. The signature is judged before anything else is asked of anyone.
 */
export function servirAgenda(territoires: () => Territoires) {
  return async (demande: DemandeHttp, traces: Traces): Promise<ReponseHttp> => {
    try {
      const cle = demande.requete.cle ?? '';
      const choisi = territoires().deLaPreuve(({ agendas }) => agendas.lire(cle) !== undefined);
      const lue = choisi.agendas.lire(cle);
      if (lue === undefined) return AUCUN;
      const contexte = { ...choisi, traces };
      return await dansLeTerritoire(contexte, () => servir(contexte, lue, demande));
    } catch (erreur) {
      const { attendreS, champs } = lireEchec(erreur);
      traces.erreur('agenda', champs);
      return refuser(503, 'L’agenda n’a pas pu être lu. Il le sera à la prochaine mise à jour.', {
        'retry-after': String(attendreS ?? 300),
      });
    }
  };
}

async function servir(contexte: Contexte, lue: AgendaDe, demande: DemandeHttp): Promise<ReponseHttp> {
  const attendre = await contexte.freinDeCompte({ id: `agenda ${lue.contact}`, profil: 'lien' });
  if (attendre !== undefined)
    return refuser(429, 'Trop de lectures en une minute.', { 'retry-after': String(attendre) });
  await contexte.situer();
  const texte = await agendaDe(contexte, lue);
  if (texte === undefined) return AUCUN;
  const etag = `"${empreinteDe(texte)}"`;
  const entetes = { etag, 'cache-control': 'private, no-cache' };
  if (demande.entete('if-none-match') === etag) return { statut: 304, entetes };
  return { statut: 200, entetes: { ...entetes, 'content-type': 'text/calendar; charset=utf-8' }, corps: texte };
}

async function agendaDe(
  { depots, urlOnglets, maintenant }: Contexte,
  { contact: id, tour }: AgendaDe,
): Promise<string | undefined> {
  const contact = await siElleEstLa(depots.contacts.parId(id));
  if (contact === undefined || !contact.actif || contact.agenda !== tour) return undefined;
  const [rencontres, participations, ouverts, clos] = await Promise.all([
    depots.rencontres.lire(),
    depots.participations.lireOu('structure', contact.structure),
    depots.sondages.lireOu('etat', 'Ouvert'),
    depots.sondages.lireOu('etat', 'Clos'),
  ]);
  return ecrireAgendaPersonnel({
    nom: 'Maillage',
    domaine: new URL(urlOnglets).hostname,
    rencontres: rencontres.items,
    participations: participations.items,
    sondages: [...ouverts.items, ...clos.items],
    maintenant: maintenant(),
  });
}
