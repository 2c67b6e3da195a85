import { Button, Field, Input, Text } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useRef, useState } from 'react';
import { CODE_ATTENDU, lireCodeDePassage, SIGNES_AU_PLUS } from '../../../core/passages/code.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeVue } from '../adresses.ts';
import { CODES } from './textes.ts';
import { useCodes } from './useCodes.ts';

interface CodesProps {
  readonly rencontre: string;
  readonly personne: string;
}

/** Codes of those who come, or of a stack of cards: one, Enter, the next. What was typed is never shown again. */
export function CodesDePassage({ rencontre, personne }: CodesProps) {
  const { attendent, ajoutes, refus, ajouter } = useCodes(personne, rencontre);
  const { aller } = useAdresse();
  const [saisi, setSaisi] = useState('');
  const [faute, setFaute] = useState(false);
  const champ = useRef<HTMLInputElement>(null);
  const dit =
    refus ??
    (attendent > 0 ? CODES.gardes(attendent) : ajoutes > 0 ? `${CODES.ajoutes(ajoutes)} ${CODES.envoyes}` : '');
  return (
    <section className={cadre.partie} aria-label={CODES.titre}>
      <h2 className={cadre.sousTitre}>{CODES.titre}</h2>
      <form
        noValidate
        onSubmit={(evenement) => {
          evenement.preventDefault();
          const code = lireCodeDePassage(saisi);
          setFaute(code === undefined);
          champ.current?.focus();
          if (code === undefined) return;
          ajouter(saisi.trim());
          setSaisi('');
        }}
      >
        <Field
          label={CODES.champ}
          hint={CODES.aide}
          validationState={faute ? 'error' : 'none'}
          validationMessage={faute ? CODE_ATTENDU : undefined}
        >
          <Input
            ref={champ}
            size="large"
            value={saisi}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={SIGNES_AU_PLUS}
            onChange={(_, { value }) => {
              setSaisi(value);
              setFaute(false);
            }}
          />
        </Field>
        <div className={cadre.outils}>
          <Button type="submit" size="large" appearance="primary">
            {CODES.ajouter}
          </Button>
          <Button size="large" icon={<PrintRegular />} onClick={() => aller(adresseDeVue(rencontre, 'cartes'))}>
            {CODES.versLesCartes}
          </Button>
        </div>
      </form>
      <Text role="status">{dit}</Text>
    </section>
  );
}
