import { cleStable } from '../imports/cle-stable.ts';
import { departementDe } from '../territoire/territoire.ts';
import { enumeration, INSECABLE } from '../textes/francais.ts';
import { adresseUri } from './adresse-uri.ts';
import type { ContactDiffuse, Diffusion, StructureDiffusee } from './diffuser.ts';
import { type Ecarte, ouvrirReleve, type Releve } from './ecartes.ts';
import { sansVide } from './sans-vide.ts';
import { uuidDe } from './uuid.ts';

interface Contexte {
  /** The UUID of what this key names, for this producer. */
  readonly id: (cle: string) => string;
  readonly releve: Releve;
}

/**
 * Organizations of HSDS 3.0 (Open Referral), each with its services, locations, phones and contacts. Every id is drawn from the id of the row,
 * so that the same fiche is the same organization in the next export.
 */
export function ecrireHsds(
  { structures }: Diffusion,
  producteur: string,
): { readonly texte: string; readonly ecartes: readonly Ecarte[] } {
  const releve = ouvrirReleve();
  const contexte: Contexte = { id: (cle) => uuidDe(`${producteur} ${cle}`), releve };
  const document = { organizations: structures.map((s) => organisation(s, contexte)) };
  return { texte: `${JSON.stringify(document, null, 2)}\n`, ecartes: releve.ecartes() };
}

function organisation(s: StructureDiffusee, contexte: Contexte) {
  const id = contexte.id(`structure ${s.id}`);
  return {
    id,
    name: s.nom,
    // Required by HSDS: the type and the commune stand for a presentation that is not there.
    description: s.description ?? [s.type, s.commune].filter((part) => part !== undefined).join(`${INSECABLE}: `),
    ...sansVide({
      alternate_name: s.sigle,
      email: s.courriel,
      website: adresse(s.siteWeb, contexte),
      legal_status: s.type,
      organization_identifiers: identifiants(s, contexte).map((i) => ({ ...i, organization_id: id })),
      phones: telephones(s, contexte).map((p) => ({ ...p, organization_id: id })),
      contacts: s.contacts.map((c) => ({ ...contact(c, contexte), organization_id: id })),
      locations: lieux(s, contexte).map((l) => ({ ...l, organization_id: id })),
      attributes: classements(s, `structure ${s.id}`, 'organization', contexte),
      services: services(s, contexte).map((service) => ({ ...service, organization_id: id })),
    }),
  };
}

const identifiants = (s: StructureDiffusee, { id }: Contexte) =>
  Object.entries({ SIRET: s.siret, RNA: s.rna, FINESS: s.finess }).flatMap(([registre, numero]) =>
    numero === undefined ? [] : [{ id: id(`${registre} ${s.id}`), identifier_type: registre, identifier: numero }],
  );

const telephones = ({ id: rang, telephone }: StructureDiffusee, { id }: Contexte) =>
  telephone === undefined ? [] : [{ id: id(`telephone ${rang}`), number: telephone, type: 'voice' }];

const contact = (c: ContactDiffuse, { id }: Contexte) => ({
  id: id(`contact ${c.id}`),
  name: c.nom,
  ...sansVide({
    title: c.fonction,
    email: c.courriel,
    phones:
      c.telephone === undefined ? [] : [{ id: id(`telephone-contact ${c.id}`), number: c.telephone, type: 'voice' }],
  }),
});

/** One place, when something is known of it. A protected address has none: the structure is still reached by phone. */
function lieux(s: StructureDiffusee, contexte: Contexte) {
  const accessibilite = adresse(s.accessibilite, contexte);
  const adresses = adressesDuLieu(s, contexte);
  if (adresses.length === 0 && s.latitude === undefined && accessibilite === undefined) return [];
  const id = contexte.id(`lieu ${s.id}`);
  return [
    {
      id,
      location_type: 'physical',
      ...sansVide({
        name: s.nom,
        latitude: s.latitude,
        longitude: s.longitude,
        addresses: adresses.map((a) => ({ ...a, location_id: id })),
        accessibility:
          accessibilite === undefined
            ? []
            : [{ id: contexte.id(`accessibilite ${s.id}`), location_id: id, url: accessibilite }],
      }),
    },
  ];
}

/** HSDS wants an address whole; the département stands for the state. */
function adressesDuLieu(s: StructureDiffusee, { id, releve }: Contexte) {
  if (s.adresse === undefined) return [];
  if (s.commune === undefined || s.codePostal === undefined) {
    releve.noter('valeur-hors-format', 'adresse sans commune ou sans code postal');
    return [];
  }
  return [
    {
      id: id(`adresse ${s.id}`),
      address_1: s.adresse,
      city: s.commune,
      state_province: departementDe(s.communeInsee ?? s.codePostal),
      postal_code: s.codePostal,
      country: 'FR',
      address_type: 'physical',
    },
  ];
}

function services(s: StructureDiffusee, contexte: Contexte) {
  const noms = new Map((s.services ?? []).map((nom) => [cleStable('service', nom), nom]));
  return [...noms].map(([cle, nom]) => {
    const rang = `${cle} ${s.id}`;
    const id = contexte.id(rang);
    return {
      id,
      name: nom,
      status: 'active',
      last_modified: s.modifieLe,
      ...sansVide({
        email: s.courriel,
        application_process: [
          s.modesDeMobilisation === undefined ? undefined : enumeration(s.modesDeMobilisation),
          s.modalitesDAcces,
        ]
          .filter((part) => part !== undefined)
          .join('\n'),
        fees_description: s.frais,
        eligibility_description: s.publics === undefined ? undefined : enumeration(s.publics),
        assured_date: s.verifieeLe,
        schedules:
          s.horaires === undefined
            ? []
            : [{ id: contexte.id(`horaires ${rang}`), service_id: id, description: s.horaires }],
        service_areas: zones(s).map((zone) => ({
          id: contexte.id(`zone ${zone} ${rang}`),
          service_id: id,
          name: zone,
        })),
        attributes: classements(s, rang, 'service', contexte),
      }),
    };
  });
}

function zones({ zone, zoneCodes }: StructureDiffusee): readonly string[] {
  if (zone === undefined) return [];
  return zoneCodes === undefined ? [zone] : [...new Set(zoneCodes)].map((code) => `${zone} ${code}`);
}

/** Thématiques and publics, in the words of the annuaire. */
function classements(s: StructureDiffusee, cle: string, entite: string, { id }: Contexte) {
  const termes = [
    ...(s.thematiques ?? []).map((nom) => ({ nom, taxonomie: 'Thématiques' })),
    ...(s.publics ?? []).map((nom) => ({ nom, taxonomie: 'Publics' })),
  ];
  return termes.map(({ nom, taxonomie }) => ({
    id: id(`${taxonomie} ${nom} ${cle}`),
    link_id: id(cle),
    link_entity: entite,
    taxonomy_term: { id: id(`${taxonomie} ${nom}`), name: nom, description: nom, taxonomy: taxonomie },
  }));
}

function adresse(saisie: string | undefined, { releve }: Contexte): string | undefined {
  const uri = adresseUri(saisie);
  if (saisie !== undefined && uri === undefined) releve.noter('valeur-hors-format', 'adresse de site incomplète');
  return uri;
}
