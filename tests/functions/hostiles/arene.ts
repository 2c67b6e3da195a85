import { unzipSync } from 'fflate';
import type { Contrat } from '../../../core/contrats/contrat.ts';
import { reponseErreur } from '../../../core/contrats/erreur.ts';
import type { Profil } from '../../../core/droits/droits.ts';
import { documentOpenApi } from '../../../functions/openapi/document.ts';
import { idSite, type NomProfil } from '../../../infra/local/locataire.ts';
import type { Appel, Banc, Reponse } from '../banc.ts';
import { bancsPrepares } from '../banc-prepare.ts';
import { lienDeNature, surSaLigne } from '../demandes/lien-de-nature.ts';
import { DEMANDES_PAR_LIEN } from '../demandes/par-lien.ts';
import { DEMANDES } from '../demandes/toutes.ts';
import { creerStructure, unContact } from '../fabrique.ts';
import { NOMS_EN_TROP, TEXTES } from './attaques.ts';
import type { Demande } from './cas.ts';

export const COMPTES = ['coordination', 'partenaire', 'invite', 'lecture'] as const satisfies readonly (NomProfil &
  Profil)[];

/** Said nowhere else, and reserved to the coordination: found outside, it has leaked. */
const CANARIS = ['Venelle-tenue-secrete-17', 'canari-reserve', '+33577170017', 'Fonction-tenue-secrete-17'] as const;

/** More than a refusal has to say, whatever was sent. */
const REFUS_MAX = 8192;
const TECHNIQUE =
  /\b(?:undefined|null|NaN|object|error|invalid|expected|required|received|must|string|number|boolean|array|record|exception|zod\w*|sqlite|odata|typeerror)\b|\bat \S+ \(|\.ts:\d/i;

export interface Arene {
  readonly banc: Banc;
  readonly sienne: (profil: NomProfil) => string;
  readonly autre: string;
  /** A right request of this contract, about this structure. Throws, by name, when none is written. */
  juste(contrat: Contrat, structure: string): Promise<Demande>;
  /** Asks, and says everything that is not as it must be whoever attacks. */
  jouer(contrat: Contrat, appel: Appel): Promise<{ readonly reponse: Reponse; readonly griefs: readonly string[] }>;
  /** By what they made (rows of a list, mails, events, cards), how many of these acts there are; less those that were undone. */
  compterEffets(effets: readonly string[]): ReadonlyMap<string, number>;
  fermer(): void;
}

/** A structure for each profile, that of nobody, and what is to stay hidden. */
const ouvrir = bancsPrepares(async (banc) => {
  const siennes = new Map<NomProfil, string>();
  for (const profil of COMPTES) siennes.set(profil, (await creerStructure(banc, { profil })).id);
  const { id: autre } = await creerStructure(banc);
  await cacher(banc);
  return { siennes, autre, listes: await nomsDesListes(banc) };
});

/** A bench for all the cases of a file, or for one of them. */
export async function ouvrirArene(): Promise<Arene> {
  const {
    banc,
    ecrit: { siennes, autre, listes },
  } = await ouvrir();
  const jetons = new Map<NomProfil, string>();
  for (const profil of COMPTES) jetons.set(profil, await banc.jeton(profil));
  const nommer = (ecriture: string): string =>
    listes.get(/\/lists\/([\w-]+)\/items/.exec(ecriture)?.[1] ?? '') ?? ecriture.replace(/^.*\//, '');
  /** The closed lists keep who was refused what: that is no act. */
  const horsJournal = (ecriture: string): boolean => nommer(ecriture) !== 'Journal';
  const jouer: Arene['jouer'] = async (contrat, appel) => {
    const marque = { ecritures: banc.ecritures.length, courriels: banc.graph.boiteEnvoi().length };
    const debutDesTraces = banc.traces.length;
    // A link is braked by the minute.
    if (contrat.acces === 'lien') banc.avancer(1 / 50);
    const session = appel.profil === undefined ? {} : { autorisation: `Bearer ${jetons.get(appel.profil)}` };
    const reponse = await banc.appeler(contrat, { ...session, ...appel });
    const refuse = reponse.statut >= 400;
    const courriels = banc.graph.boiteEnvoi().slice(marque.courriels);
    const griefs = [
      ...griefsDeReponse(contrat, reponse),
      ...(refuse ? griefsDeRefus(reponse) : []),
      ...(refuse
        ? banc.ecritures
            .slice(marque.ecritures)
            .filter(horsJournal)
            .map((e) => `écrit malgré le refus : ${e}`)
        : []),
      ...(refuse && courriels.length > 0 ? ['envoie malgré le refus'] : []),
      ...(appel.profil === 'coordination' ? [] : canarisDans(texteDe(reponse)).map((c) => `montre ${c}`)),
      ...griefsDEnvois(JSON.stringify([courriels, banc.cartes])),
      ...griefsDeTraces(JSON.stringify(banc.traces.slice(debutDesTraces))),
    ];
    return { reponse, griefs };
  };
  return {
    banc,
    autre,
    jouer,
    sienne: (profil) => siennes.get(profil) ?? '',
    juste: (contrat, structure) =>
      contrat.acces === 'lien' ? parLien(banc, contrat) : parCompte(banc, contrat, structure),
    compterEffets: (effets) => {
      const comptes = new Map<string, number>();
      for (const effet of effets.filter((e) => horsJournal(e) && !e.startsWith('PATCH'))) {
        const nom = nommer(effet);
        comptes.set(nom, (comptes.get(nom) ?? 0) + (effet.startsWith('DELETE') ? -1 : 1));
      }
      return comptes;
    },
    fermer: () => banc.fermer(),
  };
}

async function nomsDesListes(banc: Banc): Promise<ReadonlyMap<string, string>> {
  const reponse = await banc.graph.app.request(`/v1.0/sites/${idSite}/lists?$select=id,name&$top=200`);
  const { value } = (await reponse.json()) as { value: { id: string; name: string }[] };
  return new Map(value.map(({ id, name }) => [id, name]));
}

async function cacher(banc: Banc): Promise<void> {
  const [adresse, courriel, telephone, fonction] = CANARIS;
  const { id } = await creerStructure(banc, {
    nom: 'Refuge (exemple)',
    adresseProtegee: true,
    adresse,
    description: `Entrée par ${adresse}`,
    telephone,
    visibilites: { telephone: 'coordination' },
  });
  const reserve = {
    nom: 'Ombeline Exemple',
    principal: false,
    courriel: `${courriel}@cache.example`,
    telephone,
    fonction,
  };
  const cachees = { courriel: 'coordination', telephone: 'coordination', fonction: 'coordination' } as const;
  await banc.contexte.depots.contacts.creer(unContact(id, { ...reserve, visibilite: 'public', visibilites: cachees }));
  await banc.contexte.depots.contacts.creer(unContact(id, { ...reserve, visibilite: 'coordination' }));
}

async function parCompte(banc: Banc, contrat: Contrat, structure: string): Promise<Demande> {
  const faire = DEMANDES[contrat.id];
  if (faire === undefined) throw new Error(`${contrat.id} n’a pas de demande juste (tests/functions/demandes).`);
  return faire(banc, structure);
}

async function parLien(banc: Banc, contrat: Contrat): Promise<Demande> {
  const ecrite = DEMANDES_PAR_LIEN[contrat.id];
  const nature = ecrite?.natures[0];
  if (ecrite === undefined || nature === undefined)
    throw new Error(`${contrat.id} n’a pas de demande juste (tests/functions/demandes/par-lien.ts).`);
  const lien = await lienDeNature(banc, nature, ecrite.apres);
  return { corps: { ...(await surSaLigne(banc, ecrite.corps, lien)), jeton: lien.jeton } };
}

function griefsDeReponse(contrat: Contrat, { statut, entetes, corps }: Reponse): readonly string[] {
  const dits = statutsDe(contrat);
  return [
    ...(dits.has(statut) && statut < 500 && statut !== 429 ? [] : [`répond ${statut} : ${JSON.stringify(corps)}`]),
    ...(Object.values(entetes).some((v) => /[^\x20-\x7e]/.test(v)) ? ['un en-tête porte un signe hostile'] : []),
  ];
}

const documents = new Map<string, ReadonlySet<number>>();
function statutsDe(contrat: Contrat): ReadonlySet<number> {
  const connus = documents.get(contrat.id);
  if (connus !== undefined) return connus;
  const { paths } = documentOpenApi([contrat], '1') as { paths: Record<string, Record<string, { responses: object }>> };
  const operation = paths[`/${contrat.route}`]?.[contrat.methode.toLowerCase()];
  const statuts = new Set(Object.keys(operation?.responses ?? {}).map(Number));
  documents.set(contrat.id, statuts);
  return statuts;
}

function griefsDeRefus({ corps, entetes }: Reponse): readonly string[] {
  const lu = reponseErreur.safeParse(corps);
  if (!lu.success || !(entetes['content-type'] ?? '').startsWith('application/json')) return ['un refus sans sa forme'];
  const taille = JSON.stringify(corps).length;
  const { message, champs = [] } = lu.data.erreur;
  return [
    ...(taille > REFUS_MAX ? [`un refus de ${taille} signes`] : []),
    ...[message, ...champs.map((c) => c.message)].slice(0, 20).flatMap(griefsDePhrase),
    ...(/[.?!»)]$/.test(message) ? [] : [`une phrase sans fin : ${message.slice(0, 120)}`]),
  ];
}

/** A French sentence, once what it quotes of the request is taken out. */
function griefsDePhrase(phrase: string): readonly string[] {
  const sienne = NOMS_EN_TROP.reduce<string>((p, nom) => p.replaceAll(nom, '…'), phrase).replace(/\([\w.]+\)/g, '');
  return TECHNIQUE.test(sienne) || /[\p{Cc}\p{Cs}]/u.test(phrase)
    ? [`une phrase technique : ${phrase.slice(0, 160)}`]
    : [];
}

const texteDe = ({ corps, octets }: Reponse): string => {
  if (octets === undefined) return JSON.stringify(corps) ?? '';
  const parties = octets[0] === 0x50 && octets[1] === 0x4b ? Object.values(unzipSync(octets)) : [octets];
  return parties.map((p) => new TextDecoder().decode(p)).join('\n');
};

const canarisDans = (texte: string): readonly string[] => CANARIS.filter((c) => texte.includes(c));

/** What was typed acts neither in a mail nor in a card. */
const griefsDEnvois = (envois: string): readonly string[] => [
  ...canarisDans(envois).map((c) => `envoie ${c}`),
  ...(/<script>alert|<img src=x/.test(envois) ? ['une balise vivante dans un envoi'] : []),
  ...(/"(?:objet|subject|sujet)":"[^"]*\\[rn]/.test(envois) ? ['un saut de ligne dans un objet'] : []),
];

/** Nothing of what was asked, nor of anybody, in the traces. */
const griefsDeTraces = (traces: string): readonly string[] => [
  ...canarisDans(traces).map((c) => `trace ${c}`),
  ...(/"niveau":"erreur"/.test(traces) ? [`un échec : ${traces.slice(0, 700)}`] : []),
  ...(/[\w.+-]+@[\w-]+\.example/.test(traces) ? ['une adresse dans les traces'] : []),
  ...(Object.values(TEXTES).some((t) => t.length > 12 && traces.includes(JSON.stringify(t).slice(1, -1)))
    ? ['un texte saisi dans les traces']
    : []),
];
