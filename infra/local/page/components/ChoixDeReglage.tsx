import { makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import { Phone20Regular } from '@fluentui/react-icons';
import { type NomProfil, PROFILS } from '../../locataire.ts';
import type { EtatPage } from '../etat.ts';
import type { NomTheme } from '../hote/contexte.ts';
import { territoiresServis } from '../territoires.ts';

const useStyles = makeStyles({ profil: { maxWidth: '300px' } });

const THEMES = { clair: 'Clair', sombre: 'Sombre', contraste: 'Contraste élevé' } as const satisfies Record<
  NomTheme,
  string
>;

export interface ProprietesReglages {
  readonly etat: EtatPage;
  readonly changer: (partie: Partial<EtatPage>) => void;
}

export function ChoixProfil({ etat, changer }: ProprietesReglages) {
  const styles = useStyles();
  return (
    <Select
      className={styles.profil}
      aria-label="Profil"
      value={etat.profil}
      onChange={(_, { value }) => changer({ profil: value as NomProfil, sous: undefined })}
    >
      {Object.values(PROFILS).map((p) => (
        <option key={p.nom} value={p.nom}>
          {p.personne} · {p.libelle.replace(/ \(.*/, '')}
        </option>
      ))}
    </Select>
  );
}

/** Which of the territories of the installation is looked at; nothing where there is but one. */
export function ChoixTerritoire({ etat, changer }: ProprietesReglages) {
  const territoires = territoiresServis();
  if (territoires.length < 2) return null;
  return (
    <Select
      aria-label="Territoire"
      value={etat.territoire ?? territoires[0]?.code ?? ''}
      onChange={(_, { value }) =>
        changer({ territoire: value === territoires[0]?.code ? undefined : value, sous: undefined })
      }
    >
      {territoires.map((t) => (
        <option key={t.code} value={t.code}>
          {t.nom}
        </option>
      ))}
    </Select>
  );
}

export function ChoixTheme({ etat, changer }: ProprietesReglages) {
  return (
    <Select aria-label="Thème" value={etat.theme} onChange={(_, { value }) => changer({ theme: value as NomTheme })}>
      {Object.entries(THEMES).map(([nom, libelle]) => (
        <option key={nom} value={nom}>
          {libelle}
        </option>
      ))}
    </Select>
  );
}

export function ChoixLargeur({ etat, changer }: ProprietesReglages) {
  const telephone = etat.largeur === 'telephone';
  return (
    <ToggleButton
      appearance="subtle"
      icon={<Phone20Regular />}
      checked={telephone}
      onClick={() => changer({ largeur: telephone ? 'ordinateur' : 'telephone' })}
    >
      Téléphone
    </ToggleButton>
  );
}
