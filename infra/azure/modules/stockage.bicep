// What the functions host needs to live: its locks, its timers, the deployed package, and counts of tries. No datum of the product.

param nom string
param location string
param etiquettes object

var conteneur = 'deploiement'

resource compte 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: take('st${toLower(replace(nom, '-', ''))}', 24)
  location: location
  tags: etiquettes
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    // No key opens this account: identities with a role, and nothing else.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: compte
  name: 'default'
}

resource deploiement 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: conteneur
  properties: { publicAccess: 'None' }
}

output nom string = compte.name
output urlTables string = compte.properties.primaryEndpoints.table
output urlDeploiement string = '${compte.properties.primaryEndpoints.blob}${conteneur}'
