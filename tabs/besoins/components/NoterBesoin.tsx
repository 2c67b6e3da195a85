import { Button, Field, Select, Text, Textarea, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { PRECISIONS_MAX } from '../../../core/contrats/besoins.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useNomVu } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { useEssai } from '../../commun/useEssai.ts';
import { useChoix } from '../../commun/vocabulaire.ts';
import { adresseDesBesoins } from '../adresses.ts';
import { noteDe, problemesDe, type Saisie, saisieDe, saisieDepuis, saisieVide } from '../form.ts';
import { dernierLieu, garderLeLieu } from '../notes.ts';
import { BESOINS, NOTER } from '../textes.ts';
import type { Notes } from '../useNotes.ts';
import css from './besoins.module.css';
import { EtatDesNotes } from './EtatDesNotes.tsx';

interface NoterProps {
  readonly acteur: Acteur;
  readonly notes: Notes;
  /** What its address says to begin with: a theme, a public, a commune. */
  readonly requete: string;
}

/** What was heard in the field, noted on a phone: a theme, then « Noter ». The place is the last one. */
export function NoterBesoin({ acteur, notes, requete }: NoterProps) {
  const { aller } = useAdresse();
  const territoire = useTerritoire();
  const { thematiques, publics } = useChoix();
  const nomDe = useNomVu(acteur);
  const jour = aujourdhui(useMaintenant());
  const siennes = acteur.profil === 'coordination' ? [] : acteur.structures;
  const [saisie, setSaisie] = useState(() => saisieDepuis(requete, dernierLieu(acteur.id)));
  const changer = (partie: Partial<Saisie>) => setSaisie({ ...saisie, ...partie });
  const essai = useEssai(problemesDe(saisie, { territoire, jour, siennes }));
  const { fautes } = essai;
  const envoyer = () => {
    if (!essai.essayer()) return;
    notes.garder(noteDe(saisie, crypto.randomUUID(), jour));
    garderLeLieu(acteur.id, saisie.communeInsee);
    setSaisie(saisieVide(saisie.communeInsee, saisie.structure));
    essai.recommencer();
  };
  return (
    <div className={cadre.contenu}>
      <Retour vers={BESOINS.retour} aller={() => aller(adresseDesBesoins())} />
      <TitreDePage niveau="h1" arrivee="noter">
        {NOTER.titre}
      </TitreDePage>
      <Text>{NOTER.aide}</Text>
      <Formulaire envoyer={envoyer} className={cadre.formulaire}>
        <Field label={NOTER.ou} hint={NOTER.ouAide} validationMessage={fautes.communeInsee}>
          <Select value={saisie.communeInsee} onChange={(_, { value }) => changer({ communeInsee: value })}>
            <option value="">{BESOINS.partout}</option>
            {territoire.communes.map(({ insee, nom }) => (
              <option key={insee} value={insee}>
                {nom}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset className={css.question} aria-invalid={fautes.thematique === undefined ? undefined : true}>
          <legend className={css.legende}>{NOTER.quoi}</legend>
          {fautes.thematique === undefined ? null : (
            <Text role="alert" className={css.faute}>
              {fautes.thematique}
            </Text>
          )}
          <div className={css.themes}>
            {thematiques.map((thematique) => (
              <ToggleButton
                key={thematique}
                className={css.theme}
                checked={saisie.thematique === thematique}
                onClick={() => changer({ thematique: saisie.thematique === thematique ? '' : thematique })}
              >
                {thematique}
              </ToggleButton>
            ))}
          </div>
        </fieldset>
        <Field label={NOTER.pourQui}>
          <Select value={saisie.public} onChange={(_, { value }) => changer({ public: value })}>
            <option value="">{NOTER.pourQuiSansReponse}</option>
            {publics.map((nom) => (
              <option key={nom}>{nom}</option>
            ))}
          </Select>
        </Field>
        <Field label={NOTER.mots} hint={NOTER.motsAide} validationMessage={fautes.precisions}>
          <Textarea
            resize="vertical"
            maxLength={PRECISIONS_MAX}
            value={saisie.precisions}
            onChange={(_, { value }) => changer({ precisions: value })}
          />
        </Field>
        {siennes.length < 2 ? null : (
          <Field label={NOTER.structure} validationMessage={fautes.structure}>
            <Select value={saisie.structure} onChange={(_, { value }) => changer({ structure: value })}>
              <option value="" />
              {siennes.map((id) => (
                <option key={id} value={id}>
                  {nomDe(id)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div className={css.envoi}>
          <EtatDesNotes
            notes={notes}
            reprendre={(note) => {
              setSaisie(saisieDe(note));
              notes.oublier(note.cle);
            }}
          />
          <Button type="submit" appearance="primary" size="large" className={css.bouton}>
            {NOTER.envoyer}
          </Button>
        </div>
      </Formulaire>
    </div>
  );
}
