import { Checkbox, Combobox, Field, Input, MessageBar, MessageBarBody, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { useTerritoire } from '../../commun/territoire.ts';
import { TEXTES } from '../../commun/textes.ts';
import { ChampChoix, ChampTexte, type Formulaire } from './Champs.tsx';
import css from './fiche.module.css';
import { codesDeZone } from './form.ts';
import { SAISIE } from './textes.ts';

interface LieuProps extends Formulaire {
  /** Names of the communes known, by their INSEE code: those of the territory, then those where other structures sit. */
  readonly communes: ReadonlyMap<string, string>;
}

/** Where the structure is: a commune of the list, or another one by its name. */
export function ChampsDeLieu(props: LieuProps) {
  const { saisie, fautes, changer, communes } = props;
  const connue = communes.has(saisie.communeInsee);
  return (
    <>
      <ChoixDeCommune {...props} />
      {connue || saisie.commune.trim() === '' ? null : <ChampTexte {...props} champ="communeInsee" />}
      <ChampTexte {...props} champ="codePostal" />
      <ChampTexte {...props} champ="adresse" className={css.large} />
      <div className={css.large}>
        <Checkbox
          label={CHAMPS_DE_FICHE.adresseProtegee.libelle}
          checked={saisie.adresseProtegee}
          onChange={(_, { checked }) => changer({ adresseProtegee: checked === true })}
        />
        {saisie.adresseProtegee ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{SAISIE.protegee}</MessageBarBody>
          </MessageBar>
        ) : null}
        {fautes.adresseProtegee}
      </div>
    </>
  );
}

/** A commune of the territory brings its code, and its postal code when it has only one. */
function ChoixDeCommune({ saisie, fautes, changer, communes }: LieuProps) {
  const territoire = useTerritoire();
  const [ouverte, setOuverte] = useState(false);
  const cherchee = motsNus(saisie.commune);
  const proposees = [...communes].filter(([, nom]) => motsNus(nom).includes(cherchee));
  const choisir = (insee: string | undefined) => {
    const nom = communes.get(insee ?? '');
    if (insee === undefined || nom === undefined) return;
    const codes = territoire.communes.find((c) => c.insee === insee)?.codesPostaux ?? [];
    changer({ commune: nom, communeInsee: insee, ...(codes.length === 1 ? { codePostal: codes[0] ?? '' } : {}) });
  };
  const ecrire = (texte: string) => {
    const [insee] = [...communes].find(([, nom]) => motsNus(nom) === motsNus(texte)) ?? [];
    if (insee === undefined) changer({ commune: texte, communeInsee: '' });
    else choisir(insee);
  };
  return (
    <Field label={CHAMPS_DE_FICHE.commune.libelle} validationMessage={fautes.commune}>
      <Combobox
        freeform
        expandIcon={{ 'aria-label': TEXTES.ouvrirLaListe(CHAMPS_DE_FICHE.commune.libelle) }}
        open={ouverte}
        onOpenChange={(_, { open }) => setOuverte(open)}
        value={saisie.commune}
        selectedOptions={[saisie.communeInsee]}
        onChange={(evenement) => ecrire(evenement.target.value)}
        onOptionSelect={(_, { optionValue }) => choisir(optionValue)}
      >
        {proposees.map(([insee, nom]) => (
          <Option key={insee} value={insee}>
            {nom}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

/** Where the structure acts: an extent, then the communes, or the codes of a wider zone. */
export function ChampsDeZone(props: LieuProps) {
  const territoire = useTerritoire();
  const { saisie, fautes, changer, communes } = props;
  const nommees = saisie.zoneCodes.filter((code) => communes.has(code));
  const autres = saisie.zoneCodes.filter((code) => !communes.has(code));
  return (
    <>
      <ChampChoix {...props} champ="zone" changerEn={(zone) => ({ zone, zoneCodes: codesDeZone(zone, territoire) })} />
      {saisie.zone === 'Communes' ? (
        <ChoixMultiple
          label={CHAMPS_DE_FICHE.zoneCodes.libelle}
          choix={[...communes.keys()]}
          libelle={(code) => communes.get(code) ?? code}
          valeurs={nommees}
          changer={(codes) => changer({ zoneCodes: [...codes, ...autres] })}
          message={fautes.zoneCodes}
        />
      ) : null}
      {saisie.zone === '' || saisie.zone === 'France' ? null : (
        <AutresCodes
          key={saisie.zone}
          codes={saisie.zone === 'Communes' ? autres : saisie.zoneCodes}
          faute={saisie.zone === 'Communes' ? undefined : fautes.zoneCodes}
          changer={(codes) => changer({ zoneCodes: saisie.zone === 'Communes' ? [...nommees, ...codes] : codes })}
        />
      )}
    </>
  );
}

interface AutresCodesProps {
  readonly codes: readonly string[];
  readonly faute: string | undefined;
  readonly changer: (codes: readonly string[]) => void;
}

/** Codes typed by hand. The text stays as it is typed: a comma at its end is the beginning of another code. */
function AutresCodes({ codes, faute, changer }: AutresCodesProps) {
  const [texte, setTexte] = useState(() => codes.join(', '));
  return (
    <Field label={SAISIE.autresCodes} hint={SAISIE.autresCodesAide} validationMessage={faute}>
      <Input
        value={texte}
        onChange={(_, { value }) => {
          setTexte(value);
          changer(value.split(/[\s,;]+/).filter((code) => code !== ''));
        }}
      />
    </Field>
  );
}
