import {
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { ACCES, type LieuDAccueil, ROTATIONS } from '../../../core/series/regle.ts';
import type { TourDeRole } from '../../../core/series/rotation.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { CREATION } from '../textes.ts';
import { type SaisieDeSerie, sallesDe } from './saisie.ts';
import css from './serie.module.css';
import { ACCUEIL } from './textes.ts';

interface AccueilsProps {
  readonly saisie: SaisieDeSerie;
  readonly connues: readonly LieuDAccueil[];
  readonly ecartees: TourDeRole['ecartees'];
  readonly changer: (valeurs: Partial<SaisieDeSerie>) => void;
}

/** Who hosts: always the same place, places in order, or the communes in turn. */
export function Accueils({ saisie, connues, ecartees, changer }: AccueilsProps) {
  if (saisie.rencontre.modalite === 'À distance') return <Text>{ACCUEIL.aDistance}</Text>;
  return (
    <>
      <Field label={ACCUEIL.legende}>
        <RadioGroup
          value={saisie.genre}
          onChange={(_, { value }) => changer({ genre: ROTATIONS.find((genre) => genre === value) ?? saisie.genre })}
        >
          {ROTATIONS.map((genre) => (
            <Radio key={genre} value={genre} label={ACCUEIL.genres[genre]} />
          ))}
        </RadioGroup>
      </Field>
      {saisie.genre === 'aucune' ? <LeLieu saisie={saisie} changer={changer} /> : null}
      {saisie.genre === 'fixe' ? (
        <Field label={ACCUEIL.lieux} hint={ACCUEIL.lieuxAide}>
          <Textarea
            value={saisie.lieuxFixes}
            rows={4}
            maxLength={4000}
            resize="vertical"
            onChange={(_, { value }) => changer({ lieuxFixes: value })}
          />
        </Field>
      ) : null}
      {saisie.genre === 'tournante' ? (
        <Salles saisie={saisie} connues={connues} ecartees={ecartees} changer={changer} />
      ) : null}
    </>
  );
}

function LeLieu({ saisie, changer }: Pick<AccueilsProps, 'saisie' | 'changer'>) {
  const noms = useNomsDesCommunes();
  const { rencontre } = saisie;
  return (
    <div className={cadre.champs}>
      <Field label={CREATION.commune}>
        <Select
          value={rencontre.communeInsee}
          onChange={(_, { value }) => changer({ rencontre: { ...rencontre, communeInsee: value } })}
        >
          <option value="">{CREATION.sansCommune}</option>
          {[...noms].map(([insee, nom]) => (
            <option key={insee} value={insee}>
              {nom}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={CREATION.lieu} hint={CREATION.lieuAide}>
        <Input
          value={rencontre.lieu}
          maxLength={255}
          onChange={(_, { value }) => changer({ rencontre: { ...rencontre, lieu: value } })}
        />
      </Field>
    </div>
  );
}

function Salles({ saisie, connues, ecartees, changer }: AccueilsProps) {
  const noms = useNomsDesCommunes();
  const salles = sallesDe(saisie, connues);
  const ecrire = (salle: LieuDAccueil) =>
    changer({ salles: new Map([...saisie.salles, [salle.communeInsee ?? '', salle]]) });
  const nomDe = (insee: string | undefined) => noms.get(insee ?? '') ?? '';
  return (
    <>
      <Text className={cadre.discret}>{ACCUEIL.tour}</Text>
      <details className={css.salles} open={ecartees.length > 0}>
        <summary>{ACCUEIL.salles(salles.filter(({ acces }) => acces === 'à vérifier').length)}</summary>
        <Text className={cadre.discret}>{ACCUEIL.sallesAide}</Text>
        <ul>
          {salles.map((salle) => (
            <li key={salle.communeInsee}>
              <span>{nomDe(salle.communeInsee)}</span>
              <Input
                aria-label={ACCUEIL.salleDe(nomDe(salle.communeInsee))}
                value={salle.lieu ?? ''}
                maxLength={255}
                onChange={(_, { value }) => {
                  const { lieu: _avant, ...reste } = salle;
                  ecrire(value === '' ? reste : { ...reste, lieu: value });
                }}
              />
              <Select
                aria-label={ACCUEIL.accesDe(nomDe(salle.communeInsee))}
                value={salle.acces}
                onChange={(_, { value }) =>
                  ecrire({ ...salle, acces: ACCES.find((acces) => acces === value) ?? salle.acces })
                }
              >
                {ACCES.map((acces) => (
                  <option key={acces} value={acces}>
                    {ACCUEIL.acces[acces]}
                  </option>
                ))}
              </Select>
            </li>
          ))}
        </ul>
      </details>
      {ecartees.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {ecartees.length === salles.length
              ? ACCUEIL.aucuneSalle
              : ACCUEIL.sansSalle(
                  ecartees.map(({ communeInsee, raison }) => `${nomDe(communeInsee)} (${raison})`).join(', '),
                )}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
