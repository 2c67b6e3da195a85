// The functions, on Flex Consumption, under their own identity. No time zone setting: the platform does not support it and the code decides the hour of Paris.

param nom string
param location string
param etiquettes object
param nomStockage string
param urlDeploiement string
param connexionMesures string
param nomCoffre string
@description('Ressource de l’identité en qui l’application a confiance')
param identiteDActivite string
@description('Origine des pages : la seule dont un navigateur peut appeler l’API')
param originePages string
@description('Réglages de Maillage, sans secret')
param reglages object
@description('Codes des territoires qui ont un canal, quand il y en a plusieurs')
param canaux array
@minValue(40)
@maxValue(100)
param instancesMaximum int

var secrets = {
  CANAL_FLUX_URL: '@Microsoft.KeyVault(VaultName=${nomCoffre};SecretName=canal-flux-url)'
  LIENS_SECRET: '@Microsoft.KeyVault(VaultName=${nomCoffre};SecretName=liens-secret)'
}

var secretsDesTerritoires = toObject(canaux, code => 'CANAL_FLUX_URL_${toUpper(replace(code, '-', '_'))}', code => '@Microsoft.KeyVault(VaultName=${nomCoffre};SecretName=canal-flux-url-${code})')

var hote = {
  AzureWebJobsStorage__accountName: nomStockage
  APPLICATIONINSIGHTS_CONNECTION_STRING: connexionMesures
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD'
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${nom}'
  location: location
  tags: etiquettes
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource fonctions 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-${nom}'
  location: location
  tags: etiquettes
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { '${identiteDActivite}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      // The host of Flex answers every preflight request itself, before any function: without this list it permits nobody, and no page could call.
      cors: { allowedOrigins: [originePages], supportCredentials: false }
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: urlDeploiement
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      runtime: { name: 'node', version: '22' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: instancesMaximum }
    }
  }
}

resource reglagesFonctions 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: fonctions
  name: 'appsettings'
  properties: union(hote, reglages, secrets, secretsDesTerritoires)
}

// Deployments prove an identity: the passwords of FTP and of the deployment site are refused.
resource sansMotDePasseScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: fonctions
  name: 'scm'
  properties: { allow: false }
}

resource sansMotDePasseFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: fonctions
  name: 'ftp'
  properties: { allow: false }
}

output id string = fonctions.id
output nom string = fonctions.name
output identite string = fonctions.identity.principalId
output adresse string = 'https://${fonctions.properties.defaultHostName}'
