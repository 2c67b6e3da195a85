import type { simulerCampagne } from '../contrats/campagnes.ts';
import type { ReponseDe } from '../contrats/contrat.ts';
import { courrielDeCampagne } from '../courriels/campagne.ts';
import { enTexte } from '../courriels/message.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Diffusion } from '../lists/diffusions.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import type { Faits } from '../sollicitations/demandes.ts';
import { aujourdhui, plusMinutes } from '../temps/heure-locale.ts';
import { pluriel } from '../textes/francais.ts';
import { enAttenteDuBudget } from './attendre.ts';
import { type Composition, refusDeLaListe } from './composer.ts';
import { empreinteDeLEssai } from './empreinte.ts';
import { avertirDuJour } from './jours.ts';
import { type EnvoiPrevu, instantDuJour, type Simulation } from './simuler.ts';

type Reponse = ReponseDe<typeof simulerCampagne>;

/** The dry run as it is shown: who, when, by which way, and the mails as they will read. */
export function direSimulation(
  simulation: Simulation,
  e: Faits & {
    readonly campagne: Campagne;
    readonly reglages: Reglages;
    readonly contacts: readonly Contact[];
    readonly diffusions: readonly Diffusion[];
    readonly maintenant: string;
  },
): Reponse {
  const { composition, envois } = simulation;
  const par = (canal: 'Téléphone' | 'Visite'): Reponse['aTelephoner'] =>
    composition.concernees
      .filter(({ destination }) => destination.canal === canal)
      .map(({ structure, destination }) => ligne(structure, destination.raison ?? ''));
  return {
    empreinte: empreinteDeLEssai(e, composition),
    concernees: composition.concernees.length,
    parCanal: { ...composition.parCanal },
    envois: envois.map((envoi) => ({
      le: envoi.le,
      structure: envoi.structure.id,
      nom: envoi.structure.nom,
      destinataire: envoi.destinataire.nom,
      adresse: envoi.destinataire.adresse,
      relance: envoi.relance,
    })),
    aTelephoner: par('Téléphone'),
    aVisiter: par('Visite'),
    laissees: composition.laissees.map(({ structure, raison }) => ligne(structure, raison)),
    enAttente: enAttenteDuBudget(simulation, e, composition.le).map(({ structure, raison, personnes, ecrite }) => ({
      ...ligne(structure, raison),
      personnes: personnes.map((p) => ({ ...p })),
      ecrite,
    })),
    exemples: exemplesDe(envois, e),
    avertissements: avertissementsDe(composition, envois, e.campagne),
  };
}

const ligne = ({ id, nom, commune }: Structure, raison: string): Reponse['laissees'][number] => ({
  structure: id,
  nom,
  ...(commune === undefined ? {} : { commune }),
  raison,
});

function exemplesDe(envois: readonly EnvoiPrevu[], e: Parameters<typeof direSimulation>[1]): Reponse['exemples'] {
  const dire = (envoi: EnvoiPrevu | undefined, titre: string): Reponse['exemples'] => {
    if (envoi === undefined) return [];
    const depart = envoi.le === aujourdhui(e.maintenant) ? e.maintenant : instantDuJour(envoi.le);
    const expireLe = plusMinutes(depart, e.reglages.dureeLienJours * 24 * 60);
    const personne = envoi.demande.contact === undefined ? undefined : envoi.destinataire.nom;
    const message = courrielDeCampagne(e, envoi, { personne, lien: ADRESSE, sansRappel: ADRESSE, expireLe });
    return [{ titre, objet: message.sujet, paragraphes: message.paragraphes.map(enTexte) }];
  };
  return [
    ...dire(
      envois.find(({ relance }) => relance === 0),
      'Premier courriel',
    ),
    ...dire(
      envois.find(({ relance }) => relance > 0),
      'Courriel de relance',
    ),
  ];
}

/** Where the address of each link will be. */
const ADRESSE = '(adresse du lien personnel)';

/** What the calendar or the caps keep from happening, so that it is no surprise. */
function avertissementsDe(composition: Composition, envois: readonly EnvoiPrevu[], { vagues }: Campagne): string[] {
  const ecrites = new Set(envois.map((e) => e.structure.id)).size;
  const relances = envois.filter((e) => e.relance > 0).length;
  const prevues = (vagues ?? []).some((v) => v.canal === 'Relance');
  const sans = composition.parCanal.Courriel - ecrites;
  return [
    ...[refusDeLaListe(composition)].filter((faute) => faute !== undefined),
    ...(vagues ?? []).flatMap((vague) => avertirDuJour(vague) ?? []),
    ...(sans > 0
      ? [
          `${pluriel(sans, 'structure')} ${sans < 2 ? 'a une adresse et ne recevra' : 'ont une adresse et ne recevront'} aucun courriel : la même personne est déjà trop sollicitée, ou la campagne n’a pas de vague par courriel. Il reste le téléphone.`,
        ]
      : []),
    ...(prevues && ecrites > 0 && relances === 0
      ? ['Aucune relance ne partira : le plafond par personne ou les dates ne le permettent pas.']
      : []),
  ];
}
