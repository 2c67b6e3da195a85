import { contraintesDe } from '../../core/calendrier/qui-ne-vient-jamais.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { proposerCreneaux as contrat } from '../../core/contrats/sondages.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estAttendue } from '../../core/rencontres/attendues.ts';
import { estPassee } from '../../core/rencontres/prochaine-etape.ts';
import {
  proposerCreneaux as choisir,
  type Occupation,
  periodeRegardee,
} from '../../core/sondages/proposer-creneaux.ts';
import { depuisHeureLocale, plusJours, plusMinutes } from '../../core/temps/heure-locale.ts';
import { espacesInsecables, jour } from '../../core/textes/francais.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { lireCalendrier } from '../calendrier/lire-calendrier.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';

type Invites = Awaited<ReturnType<typeof lireInvites>>;

/** Calendars looked into: five calls to Graph. */
const AGENDAS_LUS_MAX = 100;

export const proposerCreneaux = commande(contrat, async ({ chemin, corps, maintenant }, contexte) => {
  const { depots } = contexte;
  const rencontre = await depots.rencontres.parId(chemin.id);
  const { du, au, coupee } = periodeRegardee(corps, maintenant);
  if (au < du) return A_L_ENVERS;
  const { items: toutes } = await depots.participations.lire();
  const siennes = toutes.filter((p) => p.rencontre === rencontre.id && estAttendue(p));
  const invites = await lireInvites(depots, rencontre, siennes);
  const [ailleurs, agendas, calendrier] = await Promise.all([
    prisesAilleurs(contexte, { rencontre, invites, participations: toutes, maintenant }),
    prisesDansLesAgendas(contexte, invites, { du, au }),
    lireCalendrier(contexte),
  ]);
  const { contraintes, nonLues } = contraintesDe(invites.map(({ structure }) => structure));
  const noms = new Map(invites.map(({ structure: { id, nom } }) => [id, nom] as const));
  const creneaux = choisir({
    du,
    au,
    dureeMinutes: rencontre.dureeMinutes,
    occupations: [...ailleurs, ...agendas.occupations],
    indispensables: new Set(siennes.filter((p) => p.role === 'Noyau').map((p) => p.structure)),
    nomDe: (id) => noms.get(id) ?? 'une structure',
    contraintes,
    calendrier,
    communeInsee: rencontre.communeInsee,
    maintenant,
  });
  return reussite({
    creneaux: creneaux.map((c) => ({ ...c, prises: c.prises.length, raisons: [...c.raisons] })),
    invitees: invites.length,
    agendasLus: agendas.lus,
    avertissement:
      [agendas.avertissement, ...nonLues, coupee ? direLaCoupe(au) : undefined].filter(Boolean).join(' ') || undefined,
  });
});

/** The other rencontres to come of the same structures. */
async function prisesAilleurs(
  { depots }: Contexte,
  e: {
    readonly rencontre: Rencontre;
    readonly invites: Invites;
    /** Those of every rencontre. */
    readonly participations: readonly Participation[];
    readonly maintenant: string;
  },
): Promise<readonly Occupation[]> {
  const { rencontre, invites, participations, maintenant } = e;
  const rencontres = await depots.rencontres.lire();
  const invitees = new Set(invites.map(({ structure }) => structure.id));
  const aVenir = new Map(
    rencontres.items
      .filter((r) => r.id !== rencontre.id && r.etat !== 'Annulée' && !estPassee(r, maintenant))
      .map((r) => [r.id, r] as const),
  );
  return participations.flatMap((p) => {
    const autre = aVenir.get(p.rencontre);
    if (autre?.debut === undefined || !invitees.has(p.structure) || p.statut === 'Excusé') return [];
    const fin = plusMinutes(autre.debut, autre.dureeMinutes);
    return [{ structure: p.structure, debut: autre.debut, fin, rencontre: autre.titre }];
  });
}

/** What the calendars of those who have an account say; those of others are not known. A tenant that refuses leaves the rest to be proposed. */
async function prisesDansLesAgendas(
  { agenda, traces }: Contexte,
  invites: Invites,
  { du, au }: { readonly du: string; readonly au: string },
): Promise<{
  readonly occupations: readonly Occupation[];
  readonly lus: number;
  readonly avertissement?: string;
}> {
  const parAdresse = new Map<string, string[]>();
  for (const { structure, contact } of invites) {
    if (contact?.courriel === undefined || contact.oid === undefined) continue;
    const adresse = contact.courriel.toLowerCase();
    parAdresse.set(adresse, [...(parAdresse.get(adresse) ?? []), structure.id]);
  }
  const adresses = [...parAdresse.keys()].slice(0, AGENDAS_LUS_MAX);
  if (adresses.length === 0) return { occupations: [], lus: 0 };
  try {
    const lues = await agenda.occupations(adresses, `${du}T00:00:00`, `${plusJours(au, 1)}T00:00:00`);
    const connues = lues.flatMap((l) => (l.connue ? [l] : []));
    return {
      lus: connues.length,
      occupations: connues.flatMap((l) =>
        l.occupations
          .filter(({ etat }) => etat === 'busy' || etat === 'oof' || etat === 'tentative')
          .flatMap(({ debut, fin }) =>
            (parAdresse.get(l.adresse.toLowerCase()) ?? []).map((structure) => ({
              structure,
              debut: depuisHeureLocale(debut),
              fin: depuisHeureLocale(fin),
            })),
          ),
      ),
    };
  } catch (erreur) {
    if (!estErreurGraph(erreur)) throw erreur;
    traces.alerte('agendas-non-lus', { code: erreur.code, statut: erreur.statut });
    return { occupations: [], lus: 0, avertissement: AGENDAS_NON_LUS };
  }
}

const direLaCoupe = (au: string): string =>
  espacesInsecables(`La période est trop longue : les créneaux sont cherchés jusqu’au ${jour(au)}.`);

const AGENDAS_NON_LUS = 'Les agendas Outlook n’ont pas pu être lus : les créneaux ne tiennent pas compte d’eux.';

const A_L_ENVERS = refuser('regle-metier', 'Le dernier jour vient avant le premier : choisissez une autre période.', [
  { chemin: 'corps.au', message: 'Un jour après le premier est attendu.' },
]);
