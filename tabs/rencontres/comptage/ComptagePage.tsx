import { Button, Select, Switch, Text, ToggleButton } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useId, useState } from 'react';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import {
  FACONS_DE_CONNAITRE,
  FACONS_DE_VENIR,
  SEXES_DU_PUBLIC,
  SITUATIONS_DU_PUBLIC,
  TRANCHES_D_AGE,
} from '../../../core/vocabulaires/rencontres.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { Chargement } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useStructures } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import { CodesDePassage } from '../codes/CodesDePassage.tsx';
import type { ContenuProps } from '../components/contenu.ts';
import { useCommunes, useComptages } from '../queries.ts';
import { MODIFICATION } from '../textes.ts';
import css from './comptage.module.css';
import { EtatDeLEnvoi } from './EtatDeLEnvoi.tsx';
import type { Personne } from './releve.ts';
import { direPersonne, PORTE } from './textes.ts';
import { useReleve } from './useReleve.ts';

interface ComptagePageProps extends Omit<ContenuProps, 'maintenant'> {
  readonly fermer: () => void;
}

/** The public, counted at the door on a telephone: one tap a person, with or without network. */
export function ComptagePage({ rencontre, acteur, fermer }: ComptagePageProps) {
  if (acteur === undefined) return <Chargement quoi={COMMUN.chargement} />;
  const retour = <Retour vers={MODIFICATION.retour} aller={fermer} />;
  if (!autoriser(acteur, 'compter-public').permis)
    return (
      <Vide titre={PORTE.reservee} action={retour}>
        {PORTE.reserveeAide}
      </Vide>
    );
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        {retour}
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={rencontre.id}>
            {PORTE.titre}
          </TitreDePage>
          <CopierLeLien
            adresse={adresseDeVue(rencontre.id, 'compter')}
            libelle={`${PORTE.titre} – ${rencontre.titre}`}
          />
        </div>
        <Text>{rencontre.titre}</Text>
      </header>
      <div className={cadre.contenu}>
        <Compteur rencontre={rencontre} acteur={acteur} />
        <CodesDePassage rencontre={rencontre.id} personne={acteur.id} />
      </div>
    </div>
  );
}

type Reponses = Omit<Personne, 'trancheAge'>;

function Compteur({ rencontre, acteur }: { readonly rencontre: ContenuProps['rencontre']; readonly acteur: Acteur }) {
  const { releve, tient, compter, annuler, ...envoi } = useReleve(acteur.id, rencontre.id);
  const [dites, setDites] = useState<Reponses>(() =>
    rencontre.communeInsee === undefined ? {} : { communeInsee: rencontre.communeInsee },
  );
  const [tenues, setTenues] = useState(false);
  const comptages = useComptages();
  const { items } = useStructures();
  const communes = useCommunes(items);
  const nomDe = (insee: string) => communes.get(insee) ?? insee;
  const desAutres = (comptages.data?.items ?? [])
    .filter((c) => c.rencontre === rencontre.id && c.source === 'Porte' && c.releve !== releve.releve)
    .reduce((somme, c) => somme + c.nombre, 0);
  const derniere = releve.personnes.at(-1);
  const toucher = (trancheAge: Personne['trancheAge']) => {
    compter({ ...dites, trancheAge });
    // The commune stays: people of one village come together. The rest is of one person.
    if (!tenues) setDites(dites.communeInsee === undefined ? {} : { communeInsee: dites.communeInsee });
  };
  const dire = <C extends keyof Reponses>(champ: C) => ({
    dite: dites[champ],
    choisir: (valeur: Reponses[C]) => {
      const { [champ]: _, ...autres } = dites;
      setDites(valeur === undefined ? autres : { ...dites, [champ]: valeur });
    },
  });
  return (
    <>
      <div className={css.total}>
        <p className={css.nombre} role="status">
          {PORTE.total(desAutres + releve.personnes.length)}
        </p>
        <Text>{PORTE.totalAide}</Text>
      </div>
      <fieldset className={css.ages} aria-label={PORTE.age}>
        {TRANCHES_D_AGE.map((tranche) => (
          <Button key={tranche} appearance="primary" size="large" className={css.age} onClick={() => toucher(tranche)}>
            {tranche}
          </Button>
        ))}
      </fieldset>
      <div className={cadre.outils}>
        <Button
          size="large"
          icon={<ArrowUndoRegular />}
          disabledFocusable={derniere === undefined}
          onClick={derniere === undefined ? undefined : annuler}
        >
          {PORTE.annuler}
        </Button>
        <Text>{derniere === undefined ? PORTE.rien : PORTE.derniere(direPersonne(derniere, nomDe))}</Text>
      </div>
      <EtatDeLEnvoi releve={releve} tient={tient} {...envoi} />
      <Text>{PORTE.aide}</Text>
      <section className={cadre.partie} aria-label={PORTE.preciser}>
        <h2 className={cadre.sousTitre}>{PORTE.preciser}</h2>
        <ChoixDeCommune communes={communes} {...dire('communeInsee')} />
        <Boutons
          titre={PORTE.venue}
          valeurs={[true, false]}
          libelle={(v) => (v ? PORTE.premiere : PORTE.dejaVenue)}
          {...dire('premiereVenue')}
        />
        <Boutons titre={PORTE.sexe} valeurs={SEXES_DU_PUBLIC} {...dire('sexe')} />
        <Boutons titre={PORTE.situation} valeurs={SITUATIONS_DU_PUBLIC} {...dire('situation')} />
        <Boutons titre={PORTE.connu} valeurs={FACONS_DE_CONNAITRE} {...dire('connuPar')} />
        <Boutons titre={PORTE.venuPar} valeurs={FACONS_DE_VENIR} {...dire('venuPar')} />
        <Switch label={PORTE.tenir} checked={tenues} onChange={(_, { checked }) => setTenues(checked)} />
      </section>
    </>
  );
}

interface BoutonsProps<V extends string | boolean> {
  readonly titre: string;
  readonly valeurs: readonly V[];
  readonly libelle?: (valeur: V) => string;
  readonly dite: V | undefined;
  readonly choisir: (valeur: V | undefined) => void;
}

/** One answer among a few; touched again, it is taken back. */
function Boutons<V extends string | boolean>({ titre, valeurs, libelle = String, dite, choisir }: BoutonsProps<V>) {
  return (
    <fieldset className={css.question}>
      <legend className={css.titre}>{titre}</legend>
      <div className={css.reponses}>
        {valeurs.map((valeur) => (
          <ToggleButton
            key={String(valeur)}
            size="large"
            shape="circular"
            checked={dite === valeur}
            onClick={() => choisir(dite === valeur ? undefined : valeur)}
          >
            {libelle(valeur)}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}

interface ChoixProps {
  readonly communes: ReadonlyMap<string, string>;
  readonly dite: string | undefined;
  readonly choisir: (insee: string | undefined) => void;
}

/** The commune of those who come in: it stays from one person to the next. */
function ChoixDeCommune({ communes, dite, choisir }: ChoixProps) {
  const id = useId();
  return (
    <div className={css.question}>
      <label htmlFor={id}>{PORTE.commune}</label>
      <Select
        id={id}
        size="large"
        value={dite ?? ''}
        onChange={(_, { value }) => choisir(value === '' ? undefined : value)}
      >
        <option value="">{PORTE.sansCommune}</option>
        {[...communes].map(([insee, nom]) => (
          <option key={insee} value={insee}>
            {nom}
          </option>
        ))}
      </Select>
    </div>
  );
}
