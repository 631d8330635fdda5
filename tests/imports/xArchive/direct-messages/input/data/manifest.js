window.__THAR_CONFIG = {
 "userInfo": {
  "accountId": "7770001",
  "userName": "GemVoorbeeld",
  "displayName": "Gemeente Voorbeeld"
 },
 "archiveInfo": {
  "sizeBytes": "1",
  "generationDate": "2023-06-01T12:00:00.000Z",
  "isPartialArchive": false
 },
 "dataTypes": {
  "tweets": {
   "files": [
    {
     "fileName": "data/tweets.js",
     "globalName": "YTD.tweets.part0",
     "count": "2"
    }
   ]
  },
  "directMessages": {
   "files": [
    {
     "fileName": "data/direct-messages.js",
     "count": "2"
    },
    {
     "fileName": "data/direct-messages-part1.js",
     "count": "2"
    },
    {
     "fileName": "data/direct-messages-part2.js",
     "count": "3"
    }
   ]
  },
  "directMessagesGroup": {
   "files": [
    {
     "fileName": "data/direct-messages-group.js",
     "count": "1"
    }
   ]
  },
  "noteTweet": {
   "files": [
    {
     "fileName": "data/note-tweet.js",
     "count": "0"
    }
   ]
  },
  "follower": {
   "files": [
    {
     "fileName": "data/follower.js",
     "count": "3"
    }
   ]
  },
  "like": {
   "files": [
    {
     "fileName": "data/like.js",
     "count": "9"
    }
   ]
  }
 }
}