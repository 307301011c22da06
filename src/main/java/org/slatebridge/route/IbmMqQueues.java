package org.slatebridge.route;

import com.ibm.mq.jakarta.jms.MQQueue;
import com.ibm.msg.client.jakarta.wmq.WMQConstants;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.support.destination.DestinationResolver;

/**
 * Queues whose messages a COBOL, CICS or IMS program reads: the body alone, without an RFH2 header.
 *
 * @param ccsid coded character set of message text
 */
record IbmMqQueues(int ccsid) implements DestinationResolver {

    @Override
    public Destination resolveDestinationName(@Nullable Session session, String name, boolean pubSubDomain)
            throws JMSException {
        MQQueue queue = new MQQueue(name);
        queue.setIntProperty(WMQConstants.WMQ_TARGET_CLIENT, WMQConstants.WMQ_TARGET_DEST_MQ);
        queue.setIntProperty(WMQConstants.WMQ_MESSAGE_BODY, WMQConstants.WMQ_MESSAGE_BODY_MQ);
        queue.setIntProperty(WMQConstants.WMQ_CCSID, ccsid);
        return queue;
    }
}
