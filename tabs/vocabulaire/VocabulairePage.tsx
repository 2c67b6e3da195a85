import { Button, Input, Tab, TabList, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState } from 'react';
import { type MotConnu, motsConnus } from '../../core/annuaire/mots-connus.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import type { RepriseDeMot } from '../../core/contrats/vocabulaire.ts';
import { GENRES_DE_MOT, type Mot, vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { motsNus } from '../../core/textes/mots-nus.ts';
import { Lue } from '../commun/Etats.tsx';
import { useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { Vide } from '../commun/Vide.tsx';
import { CorrigerMot } from './components/CorrigerMot.tsx';
import { LigneDeMot } from './components/LigneDeMot.tsx';
import { ReprendreMot } from './components/ReprendreMot.tsx';
import css from './components/vocabulaire.module.css';
import { useUsages } from './queries.ts';
import { GENRE, TEXTES } from './textes.ts';

type Genre = Mot['genre'];

/** The words of the territory over the national ones: what the forms offer, and what the search understands. */
export function VocabulairePage() {
  const requete = useListe(vocabulaire);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => <Vocabulaire lignes={items} />}
      </Lue>
    </main>
  );
}

/** Rows shown before one asks for the others. */
const PREMIERS = 60;

const repond = ({ terme, formes }: MotConnu, cherche: string): boolean =>
  [terme, ...formes].some((texte) => motsNus(texte).includes(cherche));

function Vocabulaire({ lignes }: { readonly lignes: readonly Mot[] }) {
  const [genre, setGenre] = useState<Genre>('Thématique');
  const [filtre, setFiltre] = useState('');
  const [entiere, setEntiere] = useState(false);
  const [ouvert, setOuvert] = useState<MotConnu | 'nouveau'>();
  const [repris, setRepris] = useState<{ readonly terme: string; readonly geste: RepriseDeMot['geste'] }>();
  const { choix } = useMemo(() => lireVocabulaire(lignes), [lignes]);
  const usages = useUsages(genre);
  const mots = useMemo(() => motsConnus(lignes, genre, usages?.keys()), [lignes, genre, usages]);
  const cherche = motsNus(filtre);
  const trouves = cherche === '' ? mots : mots.filter((mot) => repond(mot, cherche));
  const montres = entiere ? trouves : trouves.slice(0, PREMIERS);
  const textes = GENRE[genre];
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <TitreDePage niveau="h1">{TEXTES.titre}</TitreDePage>
      <TabList
        className={cadre.parties}
        selectedValue={genre}
        aria-label={TEXTES.genres}
        onTabSelect={(_, { value }) => {
          setGenre(GENRES_DE_MOT.find((g) => g === value) ?? 'Thématique');
          setFiltre('');
          setEntiere(false);
        }}
      >
        {(Object.keys(GENRE) as Genre[]).map((g) => (
          <Tab key={g} value={g}>
            {GENRE[g].onglet}
          </Tab>
        ))}
      </TabList>
      <Text>{textes.aide}</Text>
      <div className={cadre.tete}>
        <Input
          type="search"
          className={css.filtre}
          aria-label={TEXTES.filtre}
          placeholder={TEXTES.filtre}
          value={filtre}
          onChange={(_, { value }) => setFiltre(value)}
        />
        <Button icon={<AddRegular />} appearance="primary" onClick={() => setOuvert('nouveau')}>
          {textes.ajouter}
        </Button>
      </div>
      <Text size={200} role="status">
        {TEXTES.compte(trouves.length)}
      </Text>
      {trouves.length === 0 ? (
        <Vide titre={TEXTES.aucun}>{TEXTES.aucunAide}</Vide>
      ) : (
        <ul className={css.liste} aria-label={textes.onglet}>
          {montres.map((mot) => (
            <LigneDeMot
              key={mot.ligne?.id ?? mot.terme}
              mot={mot}
              genre={genre}
              fiches={usages?.get(mot.terme) ?? 0}
              corriger={() => setOuvert(mot)}
              reprendre={(geste) => setRepris({ terme: mot.terme, geste })}
            />
          ))}
        </ul>
      )}
      {montres.length < trouves.length ? (
        <div>
          <Button onClick={() => setEntiere(true)}>{TEXTES.lesAutres(trouves.length - montres.length)}</Button>
        </div>
      ) : null}
      {ouvert === undefined ? null : (
        <CorrigerMot
          genre={genre}
          mot={ouvert === 'nouveau' ? undefined : ouvert}
          depart={ouvert === 'nouveau' && trouves.length === 0 ? filtre.trim() : ''}
          fermer={() => setOuvert(undefined)}
        />
      )}
      {repris === undefined || (genre !== 'Thématique' && genre !== 'Public') ? null : (
        <ReprendreMot
          {...repris}
          genre={genre}
          offerts={choix[genre === 'Thématique' ? 'thematiques' : 'publics']}
          fermer={() => setRepris(undefined)}
        />
      )}
    </div>
  );
}
